package dev.sluice.application.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What policies leave behind: records, and passwords that have expired. */
class PolicyRecordTest {

  @Test
  void isKeptOfAFlowThatRefusesWithoutKeepingARun() {
    var engine = new Engine(Flows.guarded(Flows.clicks("setup", 1), ScriptedPolicy.raising()));

    Step step = engine.browser().open("setup");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
    assertThat(step.effects()).isEmpty();
    assertThat(engine.ports().events().actions()).containsExactly("policy_exception");
    assertThat(engine.ports().executions().list()).isEmpty();
    assertThat(engine.ports().sessions().list()).isEmpty();
  }

  @Test
  void isKeptOfAFlowThatAdmits() {
    var engine =
        new Engine(Flows.guarded(Flows.clicks("setup", 1), ScriptedPolicy.raising(), true));

    engine.browser().open("setup");

    assertThat(engine.ports().events().actions()).containsExactly("policy_exception");
    assertThat(engine.ports().executions().list()).hasSize(1);
  }

  @Test
  void isKeptOfAFlowThatAnotherOneHandsOverTo() {
    var refusing = Flows.guarded(Flows.clicks("second", 1), ScriptedPolicy.raising());
    var first =
        Flows.linking(Flows.of("first", RedirectStage.to(FlowId.named("second"), true)), "second");
    var engine = new Engine(first, refusing);

    Step step = engine.browser().open("first");

    assertThat(step.answer()).isEqualTo(Answers.denied(null));
    assertThat(engine.ports().events().actions()).containsExactly("policy_exception");
  }

  @Test
  void isAPasswordThatStopsToWork() {
    FlowDefinition login =
        Flows.guarded(Flows.login(), 1, new ScriptedPolicy(PolicyRecordTest::expiring));
    var engine = new Engine(login);
    UserId ada = engine.addUser("ada", "s3cret");

    Logins.identify(engine.browser(), "ada");

    assertThat(engine.ports().users().findPasswordHash(ada)).isEmpty();
  }

  private static Verdict expiring(PolicyRequest request) {
    return Optional.of(request.subject())
        .map(Subject::id)
        .map(id -> Verdict.of(true).causing(Consequences.expiringPasswordOf(id)))
        .orElseGet(() -> Verdict.of(false));
  }
}
