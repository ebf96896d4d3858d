package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import org.jspecify.annotations.Nullable;

/** Opens a flow: goes on with the run that waits, or plans a new one. */
public interface StartFlow {

  /**
   * Opens a flow.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such flow
   * @throws StageFailure if a stage broke; nothing has changed
   */
  Step start(Command command);

  /**
   * Which flow, for whom.
   *
   * @param flow the flow
   * @param session the key that the client sent, or null
   * @param client the program at the other end
   * @param query the query of the page that the client shows, with a flow token perhaps
   */
  record Command(FlowSlug flow, @Nullable SessionKey session, Client client, SavedQuery query) {

    /** The same once more, by a client that keeps what it was told to. */
    Command after(Step step) {
      return step.effects().stream()
          .filter(ClientEffect.KeepSession.class::isInstance)
          .map(ClientEffect.KeepSession.class::cast)
          .map(keep -> new Command(flow, keep.key(), client, query))
          .reduce(this, (_, last) -> last);
    }
  }
}
