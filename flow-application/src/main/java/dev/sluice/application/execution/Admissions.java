package dev.sluice.application.execution;

import dev.sluice.application.port.InvitationRepository;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Effect;
import java.util.List;

/** Uses invitations up that are for one. */
final class Admissions {

  private final InvitationRepository invitations;

  Admissions(InvitationRepository invitations) {
    this.invitations = invitations;
  }

  /**
   * Uses up what stages let somebody in by; one run may show the same invitation twice.
   *
   * @throws FlowFault.Stale if another request used one of them
   */
  void use(List<Effect> effects) {
    List<InvitationId> used =
        effects.stream()
            .filter(Effect.UseUpInvitation.class::isInstance)
            .map(effect -> ((Effect.UseUpInvitation) effect).invitation())
            .distinct()
            .toList();
    for (InvitationId invitation : used) {
      if (!invitations.remove(invitation)) {
        throw new FlowFault.Stale("the invitation");
      }
    }
  }
}
