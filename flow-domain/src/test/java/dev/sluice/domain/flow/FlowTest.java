package dev.sluice.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FlowTest {

  @Test
  void hasTheDefaultsOfTheWire() {
    assertThat(Flows.login())
        .isEqualTo(
            new Flow(
                FlowId.named("login"),
                new FlowSlug("login"),
                "login",
                new FlowTitle("login"),
                FlowDesignation.AUTHENTICATION,
                FlowLayout.STACKED,
                Background.DEFAULT,
                false,
                FlowDeniedAction.MESSAGE_CONTINUE,
                FlowAuthenticationRequirement.NONE,
                PolicyEngineMode.ANY,
                List.of(),
                0));
  }

  @Test
  void keepsItsBindingsInOrder() {
    FlowStageBinding first = Flows.binding("a", -5);
    FlowStageBinding second = Flows.binding("b", 0);
    FlowStageBinding third = Flows.binding("a", 10);

    Flow flow = Flows.login().binding(third).binding(first).binding(second);

    assertThat(flow.bindings()).containsExactly(first, second, third);
  }

  @Test
  void ordersBindingsOfOneOrderByTheirIdentifiers() {
    FlowStageBinding low =
        FlowStageBinding.of(new BindingId(new UUID(0, 1)), StageId.named("b"), 5);
    FlowStageBinding high =
        FlowStageBinding.of(new BindingId(new UUID(0, 2)), StageId.named("a"), 5);

    assertThat(Flows.login().with(List.of(high, low)).bindings()).containsExactly(low, high);
    assertThat(Flows.login().with(List.of(low, high)).bindings()).containsExactly(low, high);
  }

  @Test
  void bindsAStageOnceInOnePlace() {
    Flow flow = Flows.login().binding(StageId.named("a"), 5);
    var again = FlowStageBinding.of(new BindingId(new UUID(0, 1)), StageId.named("a"), 5);

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> flow.binding(again))
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(
                    new Problem(
                        "non_field_errors",
                        "unique",
                        "The fields target, stage, order must make a unique set.")));
  }

  @Test
  void bindsAStageTwiceInTwoPlaces() {
    Flow flow = Flows.login().binding(StageId.named("a"), 1).binding(StageId.named("a"), 2);

    assertThat(flow.bindings()).extracting(FlowStageBinding::order).containsExactly(1, 2);
  }

  @Test
  void needsAName() {
    Flow login = Flows.login();

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Flow(
                login.id(),
                login.slug(),
                " ",
                login.title(),
                login.designation(),
                login.layout(),
                login.background(),
                false,
                login.deniedAction(),
                login.authentication(),
                login.policyEngineMode(),
                List.of(),
                0));
  }

  @Test
  void changesOnlyWhatItIsTold() {
    Flow login = Flows.login().binding(StageId.named("a"), 1);

    Flow changed =
        login
            .requiring(FlowAuthenticationRequirement.REQUIRE_SUPERUSER)
            .denying(FlowDeniedAction.CONTINUE);

    assertThat(changed.authentication()).isEqualTo(FlowAuthenticationRequirement.REQUIRE_SUPERUSER);
    assertThat(changed.deniedAction()).isEqualTo(FlowDeniedAction.CONTINUE);
    assertThat(changed.requiring(login.authentication()).denying(login.deniedAction()))
        .isEqualTo(login);
  }
}
