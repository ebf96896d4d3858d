package dev.sluice.application.port;

import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invitations in memory. */
public final class InMemoryInvitations implements InvitationRepository {

  private final InMemoryTable<InvitationId, Invitation> invitations;
  private final InMemoryUsers users;

  public InMemoryInvitations(ImmediateUnitOfWork work, InMemoryUsers users) {
    this.invitations = new InMemoryTable<>(work);
    this.users = users;
  }

  @Override
  public Optional<Invitation> find(InvitationId id, Instant now) {
    return invitations.find(id).filter(invitation -> invitation.worksAt(now));
  }

  @Override
  public void add(Invitation invitation) {
    requireCreator(invitation.creator());
    invitations.put(invitation.id(), invitation);
  }

  @Override
  public void update(Invitation invitation) {
    requireCreator(invitation.creator());
    if (invitations.find(invitation.id()).isEmpty()) {
      throw new FlowFault.NotFound("invitation");
    }
    invitations.put(invitation.id(), invitation);
  }

  @Override
  public boolean remove(InvitationId id) {
    return invitations.removeIf(invitation -> invitation.id().equals(id));
  }

  /** All invitations. */
  public List<Invitation> list() {
    return invitations.list();
  }

  private void requireCreator(@Nullable UserId creator) {
    if (creator != null && users.find(creator).isEmpty()) {
      throw new FlowFault.Invalid(
          List.of(new Problem("created_by", "does_not_exist", "There is no such user.")));
    }
  }
}
