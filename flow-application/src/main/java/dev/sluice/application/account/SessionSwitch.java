package dev.sluice.application.account;

import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.ExecutionRepository;
import dev.sluice.application.port.KeySource;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.List;

/** Hands a session over to whoever it acts as: under a new key, and without its runs. */
final class SessionSwitch {

  private final SessionRepository sessions;
  private final ExecutionRepository executions;
  private final KeySource keys;

  SessionSwitch(SessionRepository sessions, ExecutionRepository executions, KeySource keys) {
    this.sessions = sessions;
    this.executions = executions;
    this.keys = keys;
  }

  /** What the client is to keep. */
  List<ClientEffect> become(Session changed, Client client, Instant now) {
    var key = new SessionKey(keys.next());
    executions.remove(changed.id(), null, null);
    sessions.update(changed, key, client, now);
    return List.of(new ClientEffect.KeepSession(key, changed.lasting()));
  }
}
