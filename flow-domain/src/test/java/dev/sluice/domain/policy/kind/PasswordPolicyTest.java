package dev.sluice.domain.policy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  private static final String SYMBOLS = "!\\\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ ";

  private static PasswordPolicy wanting(
      int digits, int uppercase, int lowercase, int symbols, int length) {
    return new PasswordPolicy(
        "password",
        true,
        false,
        false,
        digits,
        uppercase,
        lowercase,
        symbols,
        length,
        SYMBOLS,
        "",
        0,
        2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void hasNoNegativeAmounts(int which) {
    int[] amounts = new int[5];
    amounts[which] = -1;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> wanting(amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]))
        .withMessageContaining("must be at least 0 but is -1");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 3, 4, 12, aaaAA1!?-_xx, true",
    "1, 2, 3, 4, 13, aaaAA1!?-_xx, false",
    "2, 0, 0, 0, 0, aaaAA1!?-_xx, false",
    "0, 3, 0, 0, 0, aaaAA1!?-_xx, false",
    "0, 0, 6, 0, 0, aaaAA1!?-_xx, false",
    "0, 0, 0, 5, 0, aaaAA1!?-_xx, false",
    // not of the alphabet that is meant
    "1, 0, 0, 0, 0, ٣, false",
    "0, 1, 0, 0, 0, Ä, false",
    "0, 0, 1, 0, 0, ä, false",
    // one character that takes two places
    "0, 0, 0, 0, 2, 😀, false"
  })
  void countsWhatAPasswordIsMadeOf(
      int digits,
      int uppercase,
      int lowercase,
      int symbols,
      int length,
      String password,
      boolean right) {
    assertThat(wanting(digits, uppercase, lowercase, symbols, length).isMadeRight(password))
        .isEqualTo(right);
  }

  @Test
  void countsEveryOccurrenceOfASymbol() {
    assertThat(wanting(0, 0, 0, 4, 0).isMadeRight("!!! ")).isTrue();
  }

  @Test
  void keepsNoMoreThanIsReasonableToCompareWith() {
    assertThat(new UniquePasswordPolicy("password", 24).numHistoricalPasswords()).isEqualTo(24);
    assertThatIllegalArgumentException().isThrownBy(() -> new UniquePasswordPolicy("x", 25));
    assertThatIllegalArgumentException().isThrownBy(() -> new UniquePasswordPolicy("x", -1));
  }
}
