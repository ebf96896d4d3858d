package dev.sluice.application.stage;

import dev.sluice.domain.execution.FlowPlan;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.LinkUseStage;
import dev.sluice.domain.stage.kind.UserWriteStage;
import java.util.Map;
import java.util.stream.IntStream;

/** Plans for links that anybody who has them may open, but of whom one gets through. */
public final class SingleUse {

  private SingleUse() {}

  /**
   * A plan that uses a link up before anything is written: opening it uses nothing up, and of
   * several who opened it the first to answer goes on.
   */
  public static FlowPlan of(FlowPlan plan, TokenId link) {
    int place =
        IntStream.range(0, plan.stages().size())
            .filter(at -> plan.stages().get(at).config() instanceof UserWriteStage)
            .findFirst()
            .orElse(0);
    var use =
        new InMemoryStage(
            new StageName("link-use"),
            new LinkUseStage(),
            Map.of(LinkUseStage.LINK, link.value().toString()));
    return plan.insert(use, place);
  }
}
