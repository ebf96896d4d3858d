package dev.sluice.application.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyBindingAttributesTest {

  private static final Shape<PolicyBindingAttributes> SHAPE =
      Shape.of(PolicyBindingAttributes.class);
  private static final UUID KEY = new UUID(7, 7);
  private static final Value POLICY = Value.of(KEY.toString());
  private static final Value USER = Value.of(7);

  private static PolicyBindingAttributes read(Map<String, Value> attached) {
    var sent = new HashMap<>(attached);
    sent.put("target", Value.of(KEY.toString()));
    sent.put("order", Value.of(3));
    return SHAPE.require(new Value.Fields(sent));
  }

  @Test
  void haveTheDefaultsOfTheWire() {
    assertThat(read(Map.of("user", USER)))
        .isEqualTo(
            new PolicyBindingAttributes(null, null, new UserId(7), KEY, false, true, 3, 30, false));
  }

  @Test
  void attachOneThing() {
    assertThat(read(Map.of("policy", POLICY)).attached())
        .isEqualTo(new Attached.OfPolicy(new PolicyId(KEY)));
    assertThat(read(Map.of("group", POLICY)).attached())
        .isEqualTo(new Attached.OfGroup(new GroupId(KEY)));
    assertThat(read(Map.of("user", USER)).attached()).isEqualTo(new Attached.OfUser(new UserId(7)));
  }

  @Test
  void attachNoMoreThanOneThing() {
    List<Map<String, Value>> several =
        List.of(
            Map.of("user", USER, "group", POLICY),
            Map.of("user", USER, "policy", POLICY),
            Map.of("group", POLICY, "policy", POLICY),
            Map.of("user", USER, "group", POLICY, "policy", POLICY));

    assertThat(several)
        .allSatisfy(attached ->
            assertThat(refusal(attached))
                .isEqualTo(Problem.invalid("Only one of 'group', 'policy', 'user' can be set.")));
  }

  @Test
  void attachNoLessThanOneThing() {
    assertThat(refusal(Map.of()))
        .isEqualTo(Problem.invalid("One of 'group', 'policy', 'user' must be set."));
    assertThat(refusal(Map.of("user", Value.NULL)))
        .isEqualTo(Problem.invalid("One of 'group', 'policy', 'user' must be set."));
  }

  private static Problem refusal(Map<String, Value> attached) {
    try {
      throw new AssertionError("attached " + read(attached).attached());
    } catch (FlowFault.Invalid refused) {
      return refused.problems().getFirst();
    }
  }

  @Test
  void haveNoNegativeTimeout() {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> read(Map.of("user", USER, "timeout", Value.of(-1))))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("timeout"));
  }
}
