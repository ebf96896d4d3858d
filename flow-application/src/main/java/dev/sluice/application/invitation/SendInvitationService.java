package dev.sluice.application.invitation;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Outbox;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

@UseCase
final class SendInvitationService implements SendInvitation {

  private final Authorize authorize;
  private final Listing<InvitationRow> invitations;
  private final InvitationMails mails;
  private final Outbox outbox;
  private final InstantSource clock;

  SendInvitationService(
      Authorize authorize,
      Listing<InvitationRow> invitations,
      InvitationMails mails,
      Outbox outbox,
      InstantSource clock) {
    this.authorize = authorize;
    this.invitations = invitations;
    this.mails = mails;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public void send(Caller caller, String invitation, Value.Fields sent, Client client) {
    InvitationRow row = allowed(caller, invitation);
    Instant now = clock.instant();
    InvitationMails.Order order = mails.order(new SentFields(sent), client.request().languages());
    FlowSlug flow = flow(row, now);

    mails.compose(row.invitation(), flow, order).forEach(mail -> outbox.add(mail, now));
  }

  private InvitationRow allowed(Caller caller, String invitation) {
    Authority authority = authorize.authorize(caller, Set.of(Invitation.MODEL));
    authority.require(ModelAction.ADD, new ObjectKey(Invitation.MODEL, invitation));
    return invitations.find(invitation).orElseThrow(() -> new FlowFault.NotFound("invitation"));
  }

  private static FlowSlug flow(InvitationRow row, Instant now) {
    if (row.flow() == null) {
      throw refusal("The invitation is for no flow, so that there is nowhere to lead to.");
    }
    if (!row.invitation().worksAt(now)) {
      throw refusal("The invitation has expired.");
    }
    return row.flow().flow().slug();
  }

  private static FlowFault.Invalid refusal(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(message)));
  }
}
