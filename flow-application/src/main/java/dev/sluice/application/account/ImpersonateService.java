package dev.sluice.application.account;

import dev.sluice.application.UseCase;
import dev.sluice.application.account.Impersonate.Outcome;
import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.ImpersonationRules;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

@UseCase
final class ImpersonateService implements Impersonate {

  private static final Permission IMPERSONATE = Accounts.USER.special("impersonate");

  private final GuardedUsers users;
  private final ImpersonationRules rules;
  private final SessionSwitch sessions;
  private final EventPublisher events;
  private final InstantSource clock;

  ImpersonateService(
      GuardedUsers users,
      ImpersonationRules rules,
      SessionSwitch sessions,
      EventPublisher events,
      InstantSource clock) {
    this.users = users;
    this.rules = rules;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Outcome impersonate(Caller caller, UserId id, Value.Fields sent, Client client) {
    Authority authority = users.require(caller, IMPERSONATE, id);
    if (!rules.allowed()) {
      return new Outcome.Declined();
    }
    Subject target = users.getVisible(authority, id).asSubject();
    if (caller.user().is(id)) {
      return new Outcome.Declined();
    }
    Session session = own(caller);
    String reason = reason(sent);

    Instant now = clock.instant();
    List<ClientEffect> keeping = sessions.become(session.used(now).actingAs(target), client, now);
    events.publish(new AuditEvent.ImpersonationStarted(caller.user(), target, reason), client, now);
    return new Outcome.Begun(keeping);
  }

  private static Session own(Caller caller) {
    Session session = caller.session();
    if (session == null) {
      throw new FlowFault.Forbidden("Only a session can act as another user, a token cannot.");
    }
    if (session.impersonator() != null) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid("You act as another user already; end that first.")));
    }
    return session;
  }

  private String reason(Value.Fields sent) {
    var fields = new SentFields(sent);
    String reason =
        rules.reasonRequired()
            ? fields.text("reason", LONGEST_REASON)
            : fields.findText("reason", LONGEST_REASON);
    fields.check();
    return reason == null ? "" : reason;
  }
}
