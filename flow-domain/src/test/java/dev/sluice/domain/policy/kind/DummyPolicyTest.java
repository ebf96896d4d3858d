package dev.sluice.domain.policy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.shared.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DummyPolicyTest {

  @ParameterizedTest
  @CsvSource({"-1, 5", "5, 5", "6, 5", "0, 0"})
  void needsARangeToWaitIn(int waitMin, int waitMax) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DummyPolicy(true, waitMin, waitMax))
        .withMessage(
            "wait_max must be greater than wait_min, and that at least 0, but they are %d and %d",
            waitMax, waitMin);
  }

  @Test
  void doesNotWaitUnlessItIsTold() {
    assertThat(DummyPolicy.saying(true)).isEqualTo(new DummyPolicy(true, 0, 1));
    assertThat(DummyPolicy.saying(false).problems()).isEmpty();
  }

  @Test
  void mayWaitAndSaysSo() {
    assertThat(DummyPolicy.class.getAnnotation(Kind.class).blocking()).isTrue();
  }
}
