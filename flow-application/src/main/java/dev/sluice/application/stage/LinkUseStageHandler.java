package dev.sluice.application.stage;

import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.KeptLink;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.LinkUseStage;
import java.util.UUID;

/**
 * Lets one run of a link go on. The link goes in the same transaction as what the stages that
 * follow want to be written, so that whoever comes second has written nothing.
 */
final class LinkUseStageHandler implements StageHandler<LinkUseStage> {

  private final FlowTokenRepository tokens;

  LinkUseStageHandler(FlowTokenRepository tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<LinkUseStage> configType() {
    return LinkUseStage.class;
  }

  @Override
  public StageOutcome enter(LinkUseStage stage, StageVisit visit) {
    var link = new TokenId(UUID.fromString(visit.attributes().getOrDefault(LinkUseStage.LINK, "")));
    return tokens.has(link, visit.now())
        ? new Proceed(Learned.NOTHING.causing(new Effect.UseUpLink(link)))
        : new Deny(KeptLink.DEAD);
  }
}
