package dev.sluice.application.execution;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.KeptLink;
import java.util.Optional;

@UseCase(unitOfWork = false)
final class StartFlowService implements StartFlow {

  /** More stages than this that have to wait for somebody else are left to the next request. */
  private static final int MOST_POSTPONED = 8;

  private final Openings openings;
  private final RunStarter starter;
  private final Continuation continuation;
  private final Links links;
  private final LostRuns lostRuns;

  StartFlowService(
      Openings openings,
      RunStarter starter,
      Continuation continuation,
      Links links,
      LostRuns lostRuns) {
    this.openings = openings;
    this.starter = starter;
    this.continuation = continuation;
    this.links = links;
    this.lostRuns = lostRuns;
  }

  @Override
  public Step start(Command command) {
    return settled(command, openOnce(command), MOST_POSTPONED);
  }

  /**
   * What a stage postpones is gone on with, now that all that came before is kept. Whatever goes
   * wrong with it, what the client is to keep from before is not to be lost.
   */
  private Step settled(Command command, Step step, int left) {
    if (step.settled() || left == 0) {
      return step;
    }
    Command again = command.after(step);
    try {
      return settled(again, openOnce(again).following(step), left - 1);
    } catch (FlowFault | StageFailure later) {
      return step;
    }
  }

  /** What another request changed in between is looked at once more. */
  private Step openOnce(Command command) {
    try {
      return open(command);
    } catch (FlowFault.Stale overtaken) {
      return open(command);
    }
  }

  private Step open(Command command) {
    return openings
        .find(command.flow(), command.session(), command.client())
        .map(opening -> open(command, opening))
        .orElseGet(() -> lostRuns.answer(command));
  }

  private Step open(Command command, Opening opening) {
    SavedQuery query = command.query();
    Optional<String> token = query.findFlowToken().map(key -> new SessionKey(key).hash());
    Optional<StoredRun> alive =
        opening
            .findRun()
            .filter(run -> !run.execution().hasEnded())
            .filter(run -> token.isEmpty() || token.get().equals(run.tokenHash()));
    if (alive.isPresent()) {
      return continuation.goOn(opening, alive.get(), query);
    }
    return token.isEmpty()
        ? starter.start(opening, query)
        : links
            .resume(opening, token.get(), query)
            .orElseGet(() -> starter.refuse(opening, query, KeptLink.DEAD));
  }
}
