package dev.sluice.application.port;

import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.ExecutionId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs, one per session and flow. */
public interface ExecutionRepository {

  /**
   * Everything that a request to a flow needs, in one query: the flow, the session with its user,
   * the run with its pending user. People are as they are now, not as they were when the run was
   * saved. An expired session is no session; a run whose pending user is gone is no run.
   *
   * @param key as sent, or null
   * @return nothing if there is no such flow
   */
  Optional<OpenedFlow> find(FlowSlug slug, @Nullable SessionKey key, Instant now);

  /**
   * The headline of a flow that was removed while a session had a run of it, for as long as the run
   * would have lasted.
   */
  Optional<FlowTitle> findLost(SessionId session, FlowSlug slug, Instant now);

  /** The flows of which a session has runs. */
  List<FlowSlug> listFlows(SessionId session, Instant now);

  /**
   * Adds a run in place of the one that its session may have of the same flow, and its session too
   * if that is new; in one statement.
   */
  void add(NewRun run);

  /**
   * Saves a step, guarded by the step number: {@code update.execution().step()} is the stored one
   * plus one. Also writes that the session was used, if it was; all in one statement.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if another request was first
   */
  void update(RunUpdate update);

  /**
   * Ends the runs of a session.
   *
   * @param flow of this flow only, or of all where null
   * @param kept but not this one, or null
   */
  void remove(SessionId session, @Nullable FlowSlug flow, @Nullable ExecutionId kept);

  /**
   * What a request to a flow found.
   *
   * @param flow the flow
   * @param revision its current revision
   * @param session the session, or null for a stranger
   * @param formerKey whether the key is the one from before the session's latest login: it fetches
   *     that login's answer and nothing else
   * @param run the session's run of the flow, or null
   */
  record OpenedFlow(
      FlowId flow,
      long revision,
      @Nullable Session session,
      boolean formerKey,
      @Nullable StoredRun run) {}

  /**
   * A run as it was saved.
   *
   * @param execution waits, has ended, or is about to enter a stage
   * @param submission the checksum of the answer that led here, or blank
   * @param saved when
   * @param tokenHash the hash of the flow token that it was restored from, or null
   */
  record StoredRun(
      FlowExecution execution, String submission, Instant saved, @Nullable String tokenHash) {}

  /**
   * A run to add.
   *
   * @param session where it lives
   * @param newKey the key of the session if it is to be made too, or null if it is there
   * @param client what a new session remembers of the program at the other end
   * @param execution the run
   * @param tokenHash the hash of the flow token that it was restored from, or null
   * @param now when
   */
  record NewRun(
      Session session,
      @Nullable SessionKey newKey,
      Client client,
      FlowExecution execution,
      @Nullable String tokenHash,
      Instant now) {}

  /**
   * A step to save.
   *
   * @param session where it lives
   * @param used the session as used now, or null where that is not to be written
   * @param execution the run after the step
   * @param submission the checksum of the answer that led here
   * @param now when
   */
  record RunUpdate(
      SessionId session,
      @Nullable Session used,
      FlowExecution execution,
      String submission,
      Instant now) {}
}
