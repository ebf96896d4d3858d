package dev.sluice.application.execution;

import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Optional;

/** Deals with answers that no stage waits for: they came twice, too late, or out of nowhere. */
final class Unasked {

  private final Openings openings;
  private final Submissions submissions;
  private final StartFlow flows;

  Unasked(Openings openings, Submissions submissions, StartFlow flows) {
    this.openings = openings;
    this.submissions = submissions;
    this.flows = flows;
  }

  /**
   * Where no run waits: what the same answer led to before, else the flow as if it were opened. The
   * key from before a login gets as far as that login's answer.
   */
  Step answer(AnswerStage.Command command, Opening opening) {
    return Optional.ofNullable(opening.found().run())
        .filter(run -> submissions.isLastOf(run, command.submission()))
        .map(run -> Step.of(run.execution(), opening.visitor(), List.of()))
        .orElseGet(() -> opened(command));
  }

  /**
   * Where another request was first: what it was told if it said the same, else what is asked of
   * whoever may go on.
   */
  Step afterwards(AnswerStage.Command command, String checksum) {
    return openings
        .find(command.flow(), command.session(), command.client())
        .map(opening -> afterwards(command, checksum, opening))
        .orElseGet(() -> opened(command));
  }

  private Step afterwards(AnswerStage.Command command, String checksum, Opening opening) {
    StoredRun run = opening.found().run();
    if (run != null && submissions.isLastOf(run, checksum)) {
      return Step.of(run.execution(), opening.visitor(), List.of());
    }
    return opening
        .findRun()
        .map(StoredRun::execution)
        .filter(execution -> !execution.isEntering())
        .map(execution -> Step.asking(execution, opening.visitor()))
        .orElseGet(() -> opened(command));
  }

  /** What an answer led to, once what a stage has postponed is gone on with. */
  Step settled(AnswerStage.Command command, Step step) {
    if (step.settled()) {
      return step;
    }
    try {
      return flows.start(opening(command).after(step)).following(step);
    } catch (FlowFault | StageFailure later) {
      return step;
    }
  }

  /** The flow as if it were opened. */
  Step opened(AnswerStage.Command command) {
    return flows.start(opening(command));
  }

  private static StartFlow.Command opening(AnswerStage.Command command) {
    return new StartFlow.Command(
        command.flow(), command.session(), command.client(), command.query());
  }
}
