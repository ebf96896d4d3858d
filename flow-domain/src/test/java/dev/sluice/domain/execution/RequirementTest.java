package dev.sluice.domain.execution;

import static dev.sluice.domain.context.Subjects.ADA;
import static dev.sluice.domain.context.Subjects.ROOT;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.NONE;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_AUTHENTICATED;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_OUTPOST;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_REDIRECT;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_SUPERUSER;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_TOKEN;
import static dev.sluice.domain.flow.FlowAuthenticationRequirement.REQUIRE_UNAUTHENTICATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subjects;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.Planning.NotApplicable;
import dev.sluice.domain.execution.Planning.Planned;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a visitor must be to start a flow. */
class RequirementTest {

  private static final PlanRequest STRANGER = Runs.stranger();
  private static final PlanRequest USER = PlanRequest.of(Subjects.visiting(ADA), Runs.NOW);
  private static final PlanRequest SUPERUSER = PlanRequest.of(Subjects.visiting(ROOT), Runs.NOW);
  private static final PlanRequest HANDED_OVER =
      STRANGER.knowing(Context.EMPTY.with(ContextKeys.IS_REDIRECTED, "other"));
  private static final PlanRequest RESTORED =
      STRANGER.knowing(Context.EMPTY.with(ContextKeys.IS_RESTORED, "token"));

  /** Whom a requirement admits; all others are refused. */
  record Row(FlowAuthenticationRequirement requirement, List<PlanRequest> admitted) {}

  static final List<Row> TABLE =
      List.of(
          new Row(NONE, List.of(STRANGER, USER, SUPERUSER, HANDED_OVER, RESTORED)),
          new Row(REQUIRE_AUTHENTICATED, List.of(USER, SUPERUSER)),
          new Row(REQUIRE_UNAUTHENTICATED, List.of(STRANGER, HANDED_OVER, RESTORED)),
          new Row(REQUIRE_SUPERUSER, List.of(SUPERUSER)),
          new Row(REQUIRE_REDIRECT, List.of(HANDED_OVER)),
          new Row(REQUIRE_TOKEN, List.of(RESTORED)),
          new Row(REQUIRE_OUTPOST, List.of()));

  @ParameterizedTest
  @FieldSource("TABLE")
  void admitsOnlyThese(Row row) {
    FlowDefinition definition = requiring(row.requirement());

    assertThat(List.of(STRANGER, USER, SUPERUSER, HANDED_OVER, RESTORED))
        .filteredOn(request -> Plans.PLANNER.plan(definition, request) instanceof Planned)
        .isEqualTo(row.admitted());
  }

  @Test
  void coversEveryRequirement() {
    assertThat(TABLE)
        .extracting(Row::requirement)
        .containsExactlyInAnyOrder(FlowAuthenticationRequirement.values());
  }

  @Test
  void looksAtTheVisitorAndNotAtThePendingUser() {
    PlanRequest pending = STRANGER.knowing(Context.EMPTY.with(ContextKeys.PENDING_USER, ROOT));

    assertThat(Plans.PLANNER.plan(requiring(REQUIRE_SUPERUSER), pending))
        .isEqualTo(
            new NotApplicable(
                "requirement REQUIRE_SUPERUSER", PolicyDecision.UNGUARDED, List.of()));
  }

  private static FlowDefinition requiring(FlowAuthenticationRequirement requirement) {
    return Definitions.with(
        flow -> flow.requiring(requirement), Definitions.of(Stages.asking("only")));
  }
}
