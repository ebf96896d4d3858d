package dev.sluice.application.invitation;

import dev.sluice.application.definition.FlowView;
import dev.sluice.application.port.DefinitionCache;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation as it is shown. */
record InvitationView(
    InvitationId pk,
    String name,
    Instant expires,
    Value.Fields fixedData,
    InvitationCreator createdBy,
    boolean singleUse,
    @Nullable FlowId flow,
    @Nullable FlowView flowObj) {

  static InvitationView of(InvitationRow row, DefinitionCache cache) {
    Invitation invitation = row.invitation();
    return new InvitationView(
        invitation.id(),
        invitation.name(),
        invitation.expires(),
        invitation.fixedData(),
        InvitationCreator.of(row.creator()),
        invitation.singleUse(),
        invitation.flow(),
        row.flow() == null ? null : FlowView.of(row.flow(), cache.count(row.flow().flow().id())));
  }
}
