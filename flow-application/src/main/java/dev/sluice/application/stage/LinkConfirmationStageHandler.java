package dev.sluice.application.stage;

import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.KeptLink;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.ConsentStage;
import dev.sluice.domain.stage.kind.LinkConfirmationStage;
import java.util.List;
import java.util.UUID;

/** Uses a link up when somebody says that they meant to open it (spec/stages.md 2.8). */
final class LinkConfirmationStageHandler
    implements InteractiveStageHandler<LinkConfirmationStage, ConsentStage.Response> {

  private static final String HEADER = "Continue to confirm this email address.";
  private final FlowTokenRepository tokens;

  LinkConfirmationStageHandler(FlowTokenRepository tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<LinkConfirmationStage> configType() {
    return LinkConfirmationStage.class;
  }

  @Override
  public Class<ConsentStage.Response> responseType() {
    return ConsentStage.Response.class;
  }

  /** Whoever comes here was let in by the link a moment ago. */
  @Override
  public StageOutcome enter(LinkConfirmationStage stage, StageVisit visit) {
    return new Ask(new ConsentStage.Challenge(header(visit), List.of(), List.of(), link(visit)));
  }

  @Override
  public StageOutcome respond(
      LinkConfirmationStage stage, ConsentStage.Response response, StageVisit visit) {
    if (!response.token().equals(link(visit))) {
      return new Reject(List.of(Problem.invalid("token", "This is not what was asked.")));
    }
    return tokens.has(id(visit), visit.now())
        ? new Proceed(Learned.NOTHING.causing(new Effect.UseUpLink(id(visit))))
        : new Deny(KeptLink.DEAD);
  }

  private static TokenId id(StageVisit visit) {
    return new TokenId(UUID.fromString(link(visit)));
  }

  private static String header(StageVisit visit) {
    return visit.attributes().getOrDefault(LinkConfirmationStage.HEADER, HEADER);
  }

  private static String link(StageVisit visit) {
    return visit.attributes().getOrDefault(LinkConfirmationStage.LINK, "");
  }
}
