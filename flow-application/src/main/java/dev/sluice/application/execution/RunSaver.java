package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.ExecutionRepository.NewRun;
import dev.sluice.application.port.ExecutionRepository.RunUpdate;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Saves what a request did, together with what its stages want done. */
final class RunSaver {

  private final ExecutionRepository executions;
  private final SessionEffects sessions;
  private final Records records;
  private final MailedLinks links;
  private final IdSource ids;

  RunSaver(
      ExecutionRepository executions,
      SessionEffects sessions,
      Records records,
      MailedLinks links,
      IdSource ids) {
    this.executions = executions;
    this.sessions = sessions;
    this.records = records;
    this.links = links;
    this.ids = ids;
  }

  /**
   * What is to be saved.
   *
   * @param continued the run that went on, or null
   * @param submission the checksum of the answer that led here, or blank
   * @param started the run that began, or null
   * @param tokenHash the hash of the flow token that it was restored from, or null
   * @param effects what stages want done
   */
  record Changes(
      @Nullable FlowExecution continued,
      String submission,
      @Nullable FlowExecution started,
      @Nullable String tokenHash,
      List<Effect> effects) {

    static Changes continuing(
        FlowExecution execution,
        String submission,
        @Nullable FlowExecution successor,
        List<Effect> effects) {
      return new Changes(execution, submission, successor, null, effects);
    }

    /** The run that goes on after this request. */
    FlowExecution waiting() {
      return Objects.requireNonNull(started == null ? continued : started);
    }

    static Changes starting(
        FlowExecution execution, @Nullable String tokenHash, List<Effect> effects) {
      return new Changes(null, "", execution, tokenHash, effects);
    }
  }

  /** Saves, and tells what the client is to keep. */
  List<ClientEffect> save(Changes changes, @Nullable Session session, Client client, Instant now) {
    FlowExecution kept = changes.continued() == null ? changes.started() : changes.continued();
    var target = new SessionEffects.Target(current(session, now), session == null, kept);
    SessionEffects.Result became = sessions.apply(target, changes.effects(), client, now);
    record(changes.effects(), session, client, now);
    saveRuns(changes, became, client, now);
    links.keep(changes.effects(), changes.waiting(), now);
    return became.keeping();
  }

  /** Does what changes neither the session nor the client. */
  void record(List<Effect> effects, @Nullable Session session, Client client, Instant now) {
    records.keep(effects, session, client, now);
  }

  private Session current(@Nullable Session session, Instant now) {
    if (session == null) {
      return Session.anonymous(new SessionId(ids.next()), now);
    }
    return session.isDueAt(now) ? session.used(now) : session;
  }

  private void saveRuns(Changes changes, SessionEffects.Result became, Client client, Instant now) {
    FlowExecution continued = changes.continued();
    FlowExecution started = changes.started();
    if (continued != null) {
      executions.update(
          new RunUpdate(
              became.session().id(), became.unsaved(now), continued, changes.submission(), now));
    }
    if (started != null) {
      executions.add(
          new NewRun(became.session(), became.newKey(), client, started, changes.tokenHash(), now));
    }
  }
}
