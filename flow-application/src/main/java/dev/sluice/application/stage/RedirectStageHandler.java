package dev.sluice.application.stage;

import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.HandOver;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.Optional;

/** Sends the visitor elsewhere or hands over to another flow (spec/stages.md 2.14). */
final class RedirectStageHandler
    implements InteractiveStageHandler<RedirectStage, RedirectStage.Response> {

  private static final String FLOW_SCHEME = "ak-flow://";

  private final FlowDefinitions definitions;

  RedirectStageHandler(FlowDefinitions definitions) {
    this.definitions = definitions;
  }

  @Override
  public Class<RedirectStage> configType() {
    return RedirectStage.class;
  }

  @Override
  public Class<RedirectStage.Response> responseType() {
    return RedirectStage.Response.class;
  }

  @Override
  public StageOutcome enter(RedirectStage stage, StageVisit visit) {
    return visit
        .context()
        .find(ContextKeys.REDIRECT_STAGE_TARGET)
        .flatMap(target -> overridden(stage, target))
        .orElseGet(() -> configured(stage, visit));
  }

  /** A client that was sent elsewhere and came back goes on. */
  @Override
  public StageOutcome respond(
      RedirectStage stage, RedirectStage.Response response, StageVisit visit) {
    return new Proceed(Learned.NOTHING);
  }

  private Optional<StageOutcome> overridden(RedirectStage stage, String target) {
    if (!target.startsWith(FLOW_SCHEME)) {
      return Optional.of(new Ask(RedirectChallenge.to(target)));
    }
    return Optional.of(target.substring(FLOW_SCHEME.length()))
        .filter(FlowSlug::isValid)
        .map(FlowSlug::new)
        .flatMap(definitions::find)
        .map(FlowDefinition::flow)
        .map(flow -> new HandOver(flow.slug(), stage.keepContext(), Learned.NOTHING));
  }

  private static StageOutcome configured(RedirectStage stage, StageVisit visit) {
    return switch (stage.mode()) {
      case STATIC ->
          stage.targetStatic().isBlank()
              ? new Deny(null)
              : new Ask(RedirectChallenge.to(stage.targetStatic()));
      case FLOW ->
          Optional.ofNullable(stage.targetFlow())
              .flatMap(visit.references()::findFlow)
              .<StageOutcome>map(flow -> new HandOver(flow, stage.keepContext(), Learned.NOTHING))
              .orElseGet(() -> new Deny(null));
    };
  }
}
