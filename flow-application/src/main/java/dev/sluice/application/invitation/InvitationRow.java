package dev.sluice.application.invitation;

import dev.sluice.application.definition.FlowRow;
import dev.sluice.application.identity.PartialUser;
import dev.sluice.domain.invitation.Invitation;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as lists have it.
 *
 * @param invitation the invitation
 * @param creator who made it, or null where nobody did or nobody knows any more
 * @param flow the only flow that it is for, or null for any
 */
public record InvitationRow(
    Invitation invitation, @Nullable PartialUser creator, @Nullable FlowRow flow) {}
