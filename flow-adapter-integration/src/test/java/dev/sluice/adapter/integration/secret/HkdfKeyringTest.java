package dev.sluice.adapter.integration.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HkdfKeyringTest {

  private static final String OLD = "0123456789abcdef0123456789abcdef";
  private static final String NEW = "fedcba9876543210fedcba9876543210";
  private static final byte[] PLAIN = "plain text".getBytes(UTF_8);

  private final HkdfKeyring before = new HkdfKeyring(OLD, List.of());
  private final HkdfKeyring rotated = new HkdfKeyring(NEW, List.of(OLD));
  private final HkdfKeyring after = new HkdfKeyring(NEW, List.of());

  @Test
  void opensWhatItSealed() {
    byte[] sealed = before.seal("answer", PLAIN);

    assertThat(before.open("answer", sealed)).isEqualTo(PLAIN);
    assertThat(new String(sealed, UTF_8)).doesNotContain("plain");
  }

  @Test
  void sealsNothingTheSameWayTwice() {
    assertThat(before.seal("answer", PLAIN)).isNotEqualTo(before.seal("answer", PLAIN));
  }

  @Test
  void opensWhatAnotherImplementationOfTheFormatSealed() {
    byte[] sealed =
        HexFormat.of()
            .parseHex(
                "01cd010fdb000102030405060708090a0bd49f8efa73e71f431d4049a38ea04f6d1f60063b87fccf8854e2");

    assertThat(before.open("answer", sealed)).isEqualTo(PLAIN);
  }

  @Test
  void opensForNoOtherPurpose() {
    byte[] sealed = before.seal("answer", PLAIN);

    assertThatIllegalArgumentException().isThrownBy(() -> before.open("device", sealed));
  }

  @Test
  void opensNothingThatWasChangedAnywhere() {
    byte[] sealed = before.seal("answer", PLAIN);

    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatIllegalArgumentException().isThrownBy(() -> before.open("answer", changed));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 17, 32})
  void opensNothingThatWasCutShort(int length) {
    byte[] cut = Arrays.copyOf(before.seal("answer", PLAIN), length);

    assertThatIllegalArgumentException().isThrownBy(() -> before.open("answer", cut));
  }

  @Test
  void opensWhatAnOlderSecretSealed() {
    byte[] sealed = before.seal("answer", PLAIN);

    assertThat(rotated.open("answer", sealed)).isEqualTo(PLAIN);
    assertThatIllegalArgumentException().isThrownBy(() -> after.open("answer", sealed));
  }

  @Test
  void sealsWithTheCurrentSecretOnly() {
    byte[] sealed = rotated.seal("answer", PLAIN);

    assertThat(after.open("answer", sealed)).isEqualTo(PLAIN);
    assertThatIllegalArgumentException().isThrownBy(() -> before.open("answer", sealed));
  }

  @Test
  void signsAsAnotherImplementationDoes() {
    assertThat(before.mac("cookie", "data".getBytes(UTF_8)))
        .isEqualTo("9c08374f29b1d2e2b0f735a1e4cf62af8d9b44ea8680bae1b8f61aaac4eb8da1");
  }

  @Test
  void verifiesByPurposeAndData() {
    String mac = before.mac("cookie", PLAIN);

    assertThat(before.verifies("cookie", PLAIN, mac)).isTrue();
    assertThat(before.verifies("submission", PLAIN, mac)).isFalse();
    assertThat(before.verifies("cookie", "other".getBytes(UTF_8), mac)).isFalse();
    assertThat(before.verifies("cookie", PLAIN, mac.substring(1))).isFalse();
    assertThat(before.verifies("cookie", PLAIN, "")).isFalse();
  }

  @Test
  void verifiesWhatAnOlderSecretSigned() {
    String mac = before.mac("cookie", PLAIN);

    assertThat(rotated.verifies("cookie", PLAIN, mac)).isTrue();
    assertThat(after.verifies("cookie", PLAIN, mac)).isFalse();
    assertThat(rotated.mac("cookie", PLAIN)).isEqualTo(after.mac("cookie", PLAIN));
  }

  @Test
  void refusesShortSecrets() {
    String shorter = OLD.substring(1);

    assertThatIllegalArgumentException().isThrownBy(() -> new HkdfKeyring(shorter, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new HkdfKeyring(OLD, List.of(shorter)));
  }
}
