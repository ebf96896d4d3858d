package dev.sluice.adapter.integration.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.PasswordStrength;
import dev.sluice.application.port.PasswordStrength.Estimate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ZxcvbnStrengthTest {

  private final PasswordStrength strength = new ZxcvbnStrength();

  @Test
  void saysHowToDoBetter() {
    assertThat(strength.estimate("password", List.of()))
        .isEqualTo(new Estimate(0, List.of("Add another word or two. Uncommon words are better.")));
  }

  @Test
  void saysNothingOfOnesThatAreGoodEnough() {
    assertThat(strength.estimate("Awdccdw1234", List.of())).isEqualTo(new Estimate(3, List.of()));
    assertThat(strength.estimate("kV8#qz!Lw2@rTn5$", List.of()).score()).isEqualTo(4);
  }

  @Test
  void knowsWhatOthersKnowOfTheOwner() {
    assertThat(strength.estimate("quillfeather", List.of()).score())
        .isGreaterThan(strength.estimate("quillfeather", List.of("Quillfeather")).score());
  }

  @Test
  void speaksEnglishEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try {
      assertThat(strength.estimate("abcdef", List.of()).suggestions())
          .containsExactly(
              "Add another word or two. Uncommon words are better.", "Avoid sequences.");
    } finally {
      Locale.setDefault(before);
    }
  }
}
