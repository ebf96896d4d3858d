package dev.sluice.domain.policy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.event.EventAction;
import org.junit.jupiter.api.Test;

class EventMatcherPolicyTest {

  @Test
  void demandsSomething() {
    var nothing = new EventMatcherPolicy(null, null, null, null, null);
    var something = new EventMatcherPolicy(EventAction.LOGIN, null, null, null, null);

    assertThat(nothing.problems()).hasSize(1);
    assertThat(something.problems()).isEmpty();
  }

  @Test
  void knowsPartsAndModels() {
    assertThat(new EventMatcherPolicy(null, "authentik.core", null, null, null).app())
        .isEqualTo("authentik.core");
    assertThat(
            new EventMatcherPolicy(null, null, "authentik_stages_riddle.riddlestage", null, null)
                .problems())
        .isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventMatcherPolicy(null, "elsewhere", null, null, null))
        .withMessageStartingWith("app ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventMatcherPolicy(null, null, "authentik_core.shoe", null, null))
        .withMessageStartingWith("model ");
  }

  @Test
  void saysWhereItsQueryCannotBeRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventMatcherPolicy(null, null, null, null, "action = login"))
        .withMessage("query cannot be read: a value was expected at character 10");
  }
}
