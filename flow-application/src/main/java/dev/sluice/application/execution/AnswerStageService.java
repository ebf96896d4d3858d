package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.shared.FlowFault;
import java.util.List;
import java.util.Optional;

@UseCase(unitOfWork = false)
final class AnswerStageService implements AnswerStage {

  private final Openings openings;
  private final Submissions submissions;
  private final Unasked unasked;
  private final Applied applied;

  AnswerStageService(Openings openings, Submissions submissions, Unasked unasked, Applied applied) {
    this.openings = openings;
    this.submissions = submissions;
    this.unasked = unasked;
    this.applied = applied;
  }

  @Override
  public Step answer(Command command) {
    return openings
        .find(command.flow(), command.session(), command.client())
        .map(opening -> answer(command, opening))
        .orElseGet(() -> unasked.opened(command));
  }

  private Step answer(Command command, Opening opening) {
    if (opening.visitor().isAuthenticated() && !command.submission().vouched()) {
      throw new FlowFault.Forbidden("CSRF Failed: CSRF token missing.");
    }
    Optional<StoredRun> waiting = opening.findWaiting();
    if (waiting.isEmpty()) {
      return unasked.answer(command, opening);
    }
    FlowExecution execution = waiting.get().execution();
    Submission submission = command.submission();
    if (Submissions.isForAnotherStep(submission, execution)) {
      return submissions.isLastOf(waiting.get(), submission)
          ? Step.of(execution, opening.visitor(), List.of())
          : Step.asking(execution, opening.visitor());
    }
    return Submissions.isForAnotherStage(submission, execution)
        ? Step.asking(execution, opening.visitor())
        : apply(command, opening, execution);
  }

  /** Whoever comes second with the same answer hears what the first one was told. */
  private Step apply(Command command, Opening opening, FlowExecution execution) {
    String checksum = submissions.checksum(execution, execution.step(), command.submission());
    try {
      Step step = applied.to(execution, command.submission().response(), checksum, opening);
      return unasked.settled(command, step);
    } catch (FlowFault.Stale overtaken) {
      return again(command, execution, checksum);
    }
  }

  /**
   * Where the run itself still waits for this answer, something else was overtaken that works once,
   * a link or an invitation: the stage is to say so.
   */
  private Step again(Command command, FlowExecution overtaken, String checksum) {
    Optional<Opening> waiting =
        openings
            .find(command.flow(), command.session(), command.client())
            .filter(
                opening -> opening.findWaiting().filter(run -> isAt(overtaken, run)).isPresent());
    if (waiting.isEmpty()) {
      return unasked.afterwards(command, checksum);
    }
    FlowExecution execution = waiting.get().findWaiting().orElseThrow().execution();
    try {
      Step step = applied.to(execution, command.submission().response(), checksum, waiting.get());
      return unasked.settled(command, step);
    } catch (FlowFault.Stale twice) {
      return unasked.afterwards(command, checksum);
    }
  }

  private static boolean isAt(FlowExecution place, StoredRun run) {
    return run.execution().id().equals(place.id()) && run.execution().step() == place.step();
  }
}
