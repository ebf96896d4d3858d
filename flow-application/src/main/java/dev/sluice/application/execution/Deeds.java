package dev.sluice.application.execution;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.Reputations;
import dev.sluice.application.port.Reputations.Deed;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.stage.Effect;
import java.time.Instant;

/** Lets what people do in flows count for their reputation (spec/stages.md 1.8). */
final class Deeds {

  private final Reputations reputations;
  private final Whereabouts whereabouts;

  Deeds(Reputations reputations, Whereabouts whereabouts) {
    this.reputations = reputations;
    this.whereabouts = whereabouts;
  }

  /** Logins are good, failed ones and names that are nobody's are bad; nothing else counts. */
  void note(Effect effect, Client client, Instant now) {
    if (effect instanceof Effect.Report(AuditEvent.LoggedIn login)) {
      record(login.user(), true, client, now);
    } else if (effect instanceof Effect.Report(AuditEvent.LoginFailed failed)) {
      record(failed.user(), false, client, now);
    } else if (effect instanceof Effect.Misidentified(String identifier)) {
      record(Subject.claiming(identifier), false, client, now);
    }
  }

  private void record(Subject subject, boolean good, Client client, Instant now) {
    if (!subject.username().isEmpty()) {
      String address = client.address();
      reputations.record(new Deed(subject, address, whereabouts.at(address), good, now));
    }
  }
}
