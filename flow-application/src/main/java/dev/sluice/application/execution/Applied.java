package dev.sluice.application.execution;

import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.execution.FlowRunner;
import dev.sluice.domain.execution.Run;
import dev.sluice.domain.stage.ResponseSource;

/** Applies an answer: the stage decides, silent stages follow, and all of it is saved or none. */
final class Applied {

  private final FlowRunner runner;
  private final RunKeeper keeper;
  private final UnitOfWork work;

  Applied(FlowRunner runner, RunKeeper keeper, UnitOfWork work) {
    this.runner = runner;
    this.keeper = keeper;
    this.work = work;
  }

  /**
   * Applies.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if another request was first; nothing is kept
   */
  Step to(FlowExecution execution, ResponseSource response, String checksum, Opening opening) {
    Visitor visitor = opening.visitor();
    return work.perform(() -> {
      Run run =
          StageFailure.guard(
              execution.definition().flow(),
              visitor,
              execution.query(),
              () -> runner.respond(execution, response, visitor, opening.now()));
      return keeper.keepContinued(run, checksum, opening);
    });
  }
}
