package dev.sluice.application.stage;

import dev.sluice.application.port.InvitationRepository;
import dev.sluice.application.shape.FieldType;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.InvitationId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.InvitationStage;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import java.util.UUID;

/** Lets in who was invited (spec/stages.md 2.9). */
final class InvitationStageHandler implements StageHandler<InvitationStage> {

  private static final String TOKEN = "token";
  private static final String NOT_FOUND = "This invitation is unknown, used up or expired.";

  private final InvitationRepository invitations;

  InvitationStageHandler(InvitationRepository invitations) {
    this.invitations = invitations;
  }

  @Override
  public Class<InvitationStage> configType() {
    return InvitationStage.class;
  }

  @Override
  public StageOutcome enter(InvitationStage stage, StageVisit visit) {
    Optional<Invitation> accepted = find(visit);
    if (accepted.isPresent()) {
      return new Proceed(accepting(accepted.get(), visit));
    }
    return stage.continueFlowWithoutInvitation()
        ? new Proceed(Learned.NOTHING)
        : new Deny(NOT_FOUND);
  }

  private Optional<Invitation> find(StageVisit visit) {
    return findToken(visit)
        .flatMap(InvitationStageHandler::findId)
        .flatMap(id -> invitations.find(id, visit.now()))
        .filter(invitation -> invitation.isFor(visit.flow().id()));
  }

  private static Optional<String> findToken(StageVisit visit) {
    return visit
        .findParameter("itoken")
        .or(() -> visit.findParameter(TOKEN))
        .or(() ->
            told(visit).fields().get(TOKEN) instanceof Value.Text(String text)
                ? Optional.of(text)
                : Optional.empty());
  }

  private static Optional<InvitationId> findId(String token) {
    return new FieldType.Key()
        .parse(token)
        .map(key -> new InvitationId(UUID.fromString(((Value.Text) key).text())));
  }

  /** Of several who come by the same one at once, whoever uses it up is let in. */
  private static Learned accepting(Invitation invitation, StageVisit visit) {
    Learned accepted = accepted(invitation, visit);
    return invitation.singleUse()
        ? accepted.causing(new Effect.UseUpInvitation(invitation.id()))
        : accepted;
  }

  private static Learned accepted(Invitation invitation, StageVisit visit) {
    return Learned.NOTHING
        .with(ContextKeys.INVITATION_IN_EFFECT, true)
        .with(ContextKeys.INVITATION, invitation.asValue())
        .with(ContextKeys.PROMPT_DATA, told(visit).merged(invitation.fixedData()))
        .causing(
            new Effect.Report(
                new AuditEvent.InvitationUsed(visit.visitor().user(), invitation.id())));
  }

  private static Value.Fields told(StageVisit visit) {
    return visit.context().find(ContextKeys.PROMPT_DATA).orElse(Value.Fields.NONE);
  }
}
