package dev.sluice.domain.policy.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReputationPolicyTest {

  private static final List<Problem> NOTHING_CHECKED =
      List.of(Problem.invalid("Either IP or username must be checked."));

  @Test
  void needsSomethingToCheck() {
    assertThat(policy(false, false).problems()).isEqualTo(NOTHING_CHECKED);
    assertThat(policy(null, null).problems()).isEqualTo(NOTHING_CHECKED);
    assertThat(policy(null, false).problems()).isEmpty();
    assertThat(policy(true, false).problems()).isEmpty();
  }

  @Test
  void checksTheOtherUnlessItIsTold() {
    assertThat(policy(true, null)).isEqualTo(new ReputationPolicy(true, true, -5));
    assertThat(policy(null, false)).isEqualTo(new ReputationPolicy(true, false, -5));
  }

  // what is left out of a document arrives as null
  @SuppressWarnings("NullAway")
  private static ReputationPolicy policy(@Nullable Boolean ip, @Nullable Boolean username) {
    return new ReputationPolicy(ip, username, null);
  }
}
