package dev.sluice.application.port;

import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;

/** Invitations. */
public interface InvitationRepository {

  /** An invitation, if it works at a moment; one query. */
  Optional<Invitation> find(InvitationId id, Instant now);

  /**
   * Adds an invitation.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if its flow or its creator is gone
   */
  void add(Invitation invitation);

  /**
   * Replaces an invitation.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if its flow or its creator is gone
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone itself
   */
  void update(Invitation invitation);

  /**
   * Removes an invitation, within the unit of work.
   *
   * @return whether it was there: of several who try, one gets true
   */
  boolean remove(InvitationId id);
}
