package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
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

  Records(EventPublisher events, AccountEffects accounts, Deeds deeds, Admissions admissions) {
    this.events = events;
    this.accounts = accounts;
    this.deeds = deeds;
    this.admissions = admissions;
  }

  void keep(List<Effect> effects, @Nullable Session session, Client client, Instant now) {
    admissions.use(effects);
    for (Effect effect : effects) {
      if (effect instanceof Effect.Report(var event)) {
        events.publish(told(event, session), client, now);
      }
      accounts.change(effect, session, now);
      deeds.note(effect, client, now);
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
