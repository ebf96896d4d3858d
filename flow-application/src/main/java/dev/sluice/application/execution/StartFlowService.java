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

  /** What another request changed in between is looked at once more. */
  @Override
  public Step start(Command command) {
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
