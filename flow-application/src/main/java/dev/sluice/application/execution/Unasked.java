package dev.sluice.application.execution;

import dev.sluice.application.port.ExecutionRepository.StoredRun;
import java.util.List;
import java.util.Optional;

/** Deals with answers that no stage waits for: they came twice, too late, or out of nowhere. */
final class Unasked {

  private final Openings openings;
  private final Submissions submissions;
  private final RunStarter starter;
  private final Continuation continuation;

  Unasked(
      Openings openings, Submissions submissions, RunStarter starter, Continuation continuation) {
    this.openings = openings;
    this.submissions = submissions;
    this.starter = starter;
    this.continuation = continuation;
  }

  /**
   * Where no run waits: what the same answer led to before, else the flow from its beginning. The
   * key from before a login gets as far as that login's answer.
   */
  Step answer(AnswerStage.Command command, Opening opening) {
    Optional<StoredRun> last =
        Optional.ofNullable(opening.found().run())
            .filter(run -> submissions.isLastOf(run, command.submission()));
    if (last.isPresent()) {
      return Step.of(last.get().execution(), opening.visitor(), List.of());
    }
    return opening
        .findRun()
        .filter(run -> run.execution().isEntering())
        .map(run -> continuation.goOn(opening, run, command.query()))
        .orElseGet(() -> starter.start(opening, command.query()));
  }

  /** Where another request was first: what it was told if it said the same, else what is asked. */
  Step afterwards(AnswerStage.Command command, String checksum) {
    Opening opening = openings.open(command.flow(), command.session(), command.client());
    StoredRun run = opening.found().run();
    if (run == null || run.execution().isEntering()) {
      return starter.start(opening, command.query());
    }
    return submissions.isLastOf(run, checksum)
        ? Step.of(run.execution(), opening.visitor(), List.of())
        : Step.asking(run.execution(), opening.visitor());
  }
}
