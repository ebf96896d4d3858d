package dev.sluice.application.execution;

import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.ExecutionRepository.RunUpdate;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.identity.Session;
import java.util.List;

/** Goes on with a run that is there: shows again what it waits for. */
final class Continuation {

  private final ExecutionRepository executions;
  private final SessionRepository sessions;
  private final FlowRunner runner;
  private final RunKeeper keeper;
  private final UnitOfWork work;

  Continuation(
      ExecutionRepository executions,
      SessionRepository sessions,
      FlowRunner runner,
      RunKeeper keeper,
      UnitOfWork work) {
    this.executions = executions;
    this.sessions = sessions;
    this.runner = runner;
    this.keeper = keeper;
    this.work = work;
  }

  /** Shows what a run waits for; one that was only planned enters its first stage. */
  Step goOn(Opening opening, StoredRun run, SavedQuery query) {
    return run.execution().isEntering() ? enter(opening, run, query) : show(opening, run, query);
  }

  private Step enter(Opening opening, StoredRun run, SavedQuery query) {
    FlowExecution execution = run.execution().queried(query);
    Visitor visitor = opening.visitor();
    return work.perform(() -> {
      Run entered =
          StageFailure.guard(
              execution.definition().flow(),
              visitor,
              query,
              () -> runner.resume(execution, visitor, opening.now()));
      return keeper.keepContinued(entered, run.submission(), opening);
    });
  }

  /** Writes nothing unless the page was opened with another query or the session's use is due. */
  private Step show(Opening opening, StoredRun run, SavedQuery query) {
    FlowExecution execution = run.execution();
    Session session = opening.session();
    if (session != null && !execution.query().equals(query.withoutTokens())) {
      execution = execution.queried(query).stepped();
      Session used = session.isDueAt(opening.now()) ? session.used(opening.now()) : null;
      executions.update(
          new RunUpdate(session.id(), used, execution, run.submission(), opening.now()));
    } else if (session != null && session.isDueAt(opening.now())) {
      sessions.update(session.used(opening.now()));
    }
    return Step.of(execution, opening.visitor(), List.of());
  }
}
