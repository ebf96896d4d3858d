package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.stage.ResponseSource;
import org.jspecify.annotations.Nullable;

/** Hands an answer to the stage that asked, once. */
public interface AnswerStage {

  /**
   * Answers. Where no run waits the flow is opened instead, and the answer is not applied; where
   * the answer was applied before, what it led to comes again.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such flow
   * @throws dev.sluice.domain.shared.FlowFault.Unavailable if hashing has no capacity left
   * @throws StageFailure if a stage broke; nothing has changed
   */
  Step answer(Command command);

  /**
   * Which flow, for whom, and what.
   *
   * @param flow the flow
   * @param session the key that the client sent, or null
   * @param client the program at the other end
   * @param query the query of the page that the client shows
   * @param submission what was sent
   */
  record Command(
      FlowSlug flow,
      @Nullable SessionKey session,
      Client client,
      SavedQuery query,
      Submission submission) {}

  /**
   * What a client sent.
   *
   * @param response reads it as what the stage asked for
   * @param component for what it says it is the answer, or null for whatever is asked
   * @param body as sent, to recognise it when it comes again
   * @param step the step that the client believes to answer, or null if it does not say
   */
  record Submission(
      ResponseSource response, @Nullable String component, String body, @Nullable Integer step) {

    /** Not the body, which may hold a password. */
    @Override
    public String toString() {
      return "Submission[component=" + component + ", step=" + step + "]";
    }
  }
}
