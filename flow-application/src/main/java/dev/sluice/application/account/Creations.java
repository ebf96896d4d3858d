package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.rbac.GrantInitially;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.InstantSource;

/**
 * What goes with everything that a request makes: permissions that roles get on it, and a record.
 */
final class Creations {

  private final GrantInitially grantInitially;
  private final EventPublisher events;
  private final InstantSource clock;

  Creations(GrantInitially grantInitially, EventPublisher events, InstantSource clock) {
    this.grantInitially = grantInitially;
    this.events = events;
    this.clock = clock;
  }

  void tell(Caller caller, StoredObject made, Client client) {
    var model = new ModelName(made.app(), made.modelName());
    grantInitially.onCreated(caller, new ObjectKey(model, made.pk()));
    var created = new AuditEvent.ModelCreated(caller.user(), made);
    events.publish(caller.telling(created), client, clock.instant());
  }
}
