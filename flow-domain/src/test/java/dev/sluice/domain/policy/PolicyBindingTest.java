package dev.sluice.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyBindingTest {

  private static final Instant NOW = Decisions.NOW;

  private final PolicyBinding binding = PolicyBindings.of(Subjects.ADA_ID);

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(binding)
        .isEqualTo(
            new PolicyBinding(
                binding.id(),
                PolicyBindings.TARGET,
                new Attached.OfUser(Subjects.ADA_ID),
                true,
                false,
                0,
                Duration.ofSeconds(30),
                false,
                null));
  }

  @Test
  void countsUntilItExpires() {
    PolicyBinding expiring = PolicyBindings.expiringAt(NOW, binding);

    assertThat(binding.countsAt(NOW)).isTrue();
    assertThat(expiring.countsAt(NOW.minusNanos(1))).isTrue();
    assertThat(expiring.countsAt(NOW)).isFalse();
    assertThat(PolicyBindings.disabled(binding).countsAt(NOW)).isFalse();
  }

  @Test
  void needsAPositiveTimeout() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyBindings.timingOutAfter(Duration.ZERO, binding));
  }

  @Test
  void needsItsPolicyToGuard() {
    PolicyBinding orphan = PolicyBindings.of(Policies.passing("missing"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Guard.of(PolicyEngineMode.ANY, List.of(orphan), Map.of()))
        .withMessageContaining("lacks policy");
  }

  @Test
  void attachesAPolicyThatIsNotLoggedUnlessItSaysSo() {
    var config = DummyPolicy.saying(true);

    assertThat(Policy.named("yes", config))
        .isEqualTo(new Policy(PolicyId.named("yes"), "yes", config, false, 0));
  }

  @Test
  void attachesAPolicyWithAName() {
    assertThatIllegalArgumentException().isThrownBy(() -> Policies.passing(" "));
  }
}
