package dev.sluice.domain.execution;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.Stages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs to test with, and ways to drive them. */
public final class Runs {

  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  public static final ExecutionId ID = new ExecutionId(new UUID(0, 1));
  public static final FlowRunner RUNNER = new FlowRunner(Stages.BEHAVIORS, Policies.ENGINE);

  private static final ResponseSource REPLY = ResponseSource.of(new Stages.Reply("yes"));

  private Runs() {}

  public static PlanRequest stranger() {
    return PlanRequest.of(Visitor.STRANGER, NOW);
  }

  public static PlanRequest stranger(String query) {
    return PlanRequest.of(Visitor.STRANGER, new SavedQuery(query), NOW);
  }

  public static Run start(FlowDefinition definition) {
    return start(definition, stranger());
  }

  public static Run start(FlowDefinition definition, PlanRequest request) {
    return RUNNER.start(ID, definition, request);
  }

  public static Run respond(Run run) {
    return respond(run, Visitor.STRANGER);
  }

  public static Run respond(Run run, Visitor visitor) {
    return RUNNER.respond(run.execution(), REPLY, visitor, NOW);
  }

  public static Run resume(Run run) {
    return RUNNER.resume(run.execution(), Visitor.STRANGER, NOW);
  }

  /** All that is asked of a stranger who answers everything. */
  public static List<String> questions(FlowDefinition definition) {
    List<String> asked = new ArrayList<>();
    Run run = start(definition);
    while (run.execution().isAwaiting()) {
      asked.add(question(run));
      run = respond(run);
    }
    return asked;
  }

  public static String question(Run run) {
    return ((Stages.Question) run.answer().challenge()).text();
  }

  public static ExecutionState state(Run run) {
    return run.execution().state();
  }
}
