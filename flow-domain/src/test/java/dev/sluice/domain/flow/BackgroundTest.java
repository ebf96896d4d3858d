package dev.sluice.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BackgroundTest {

  @Test
  void hasAVariantForEachThemeWhereItSaysSo() {
    var themed = new Background("/media/%(theme)s/hills-%(theme)s.jpg");

    assertThat(themed.isThemed()).isTrue();
    assertThat(themed.variant("dark")).isEqualTo("/media/dark/hills-dark.jpg");
  }

  @Test
  void isTheSameForAllThemesOtherwise() {
    var plain = new Background("https://example.org/100%25.jpg");

    assertThat(plain.isThemed()).isFalse();
    assertThat(plain.variant("dark")).isEqualTo(plain.value());
  }

  @Test
  void isTheDefaultWhereNoneWasChosen() {
    assertThat(Background.DEFAULT.isDefault()).isTrue();
    assertThat(new Background(" ").isDefault()).isTrue();
    assertThat(new Background("a.jpg").isDefault()).isFalse();
  }

  @Test
  void hasAtMost2048Characters() {
    assertThat(new Background("x".repeat(2_048)).value()).hasSize(2_048);
    assertThatIllegalArgumentException().isThrownBy(() -> new Background("x".repeat(2_049)));
  }
}
