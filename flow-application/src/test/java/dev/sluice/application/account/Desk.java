package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.InMemoryRbac;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.rbac.Office;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.value.Value;
import java.util.Map;

/** People at a counter where accounts are looked after, over storage in memory. */
final class Desk {

  static final Client CLIENT = new Client("192.0.2.9", "localhost", "", HttpRequest.by("test"));
  static final String VIEW_USER = "authentik_core.view_user";

  final Office office = new Office();
  final InMemoryPorts ports = office.ports();
  final InMemoryRbac rbac = office.rbac();
  final MutableClock clock = new MutableClock();
  final GuardedUsers users = new GuardedUsers(office.authorize(), ports.users());
  final UserId bob = office.user("bob");

  /** A body with one field. */
  static Value.Fields sent(String name, Value value) {
    return new Value.Fields(Map.of(name, value));
  }

  static Value.Fields sent(String name, String text) {
    return sent(name, Value.of(text));
  }

  /** Somebody who may do this with bob alone, and see him. */
  Caller trustedWithBob(String permission) {
    return office.holderOn(Accounts.keyOf(bob), permission, VIEW_USER);
  }

  /** Gives a caller a session of their own, under a key. */
  Caller inSession(Caller caller, SessionKey key) {
    Session session =
        Session.anonymous(new SessionId(office.ids().next()), clock.instant())
            .loggedIn(caller.user(), Evidence.NONE, null, clock.instant());
    ports.sessions().add(session, key, CLIENT);
    return new Caller(caller.user(), session);
  }

  Subject subject(UserId id) {
    return ports.users().find(id).orElseThrow().asSubject();
  }

  /** Somebody who may do everything but is no superuser. */
  UserId superuser() {
    return office.superuser().requireUser();
  }
}
