package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what happened, and what follows from it for the people it happened to. */
final class Records {

  private final EventPublisher events;
  private final AccountEffects accounts;
  private final Deeds deeds;
  private final Admissions admissions;
  private final UnitOfWork work;

  Records(
      EventPublisher events,
      AccountEffects accounts,
      Deeds deeds,
      Admissions admissions,
      UnitOfWork work) {
    this.events = events;
    this.accounts = accounts;
    this.deeds = deeds;
    this.admissions = admissions;
    this.work = work;
  }

  void keep(List<Effect> effects, @Nullable Session session, Client client, Instant now) {
    admissions.use(effects);
    for (Effect effect : effects) {
      if (effect instanceof Effect.Report(var event)) {
        AuditEvent told = told(event, session);
        tell(() -> events.publish(told, client, now), event);
      }
      accounts.change(effect, session, now);
      deeds.note(effect, client, now);
    }
  }

  /** An account has to be locked also where nobody can write that down. */
  private void tell(Runnable publishing, AuditEvent event) {
    if (event instanceof AuditEvent.AccountLocked) {
      work.attempt(publishing);
    } else {
      publishing.run();
    }
  }

  /** What somebody did as another was done by them; what concerns others is told beside them. */
  private static AuditEvent told(AuditEvent event, @Nullable Session session) {
    if (session == null) {
      return event;
    }
    return event.user().equals(session.user())
        ? event.by(session.impersonator())
        : event.seenBy(session.user());
  }
}
