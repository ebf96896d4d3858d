package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/**
 * Uses up the link that the run was restored from, and asks nothing: of all runs that one link has
 * opened, one gets past it. Only links put it into plans.
 */
@Kind(value = "link_use", internal = true)
public record LinkUseStage() implements StageConfig {

  /** The attribute that holds which link it is. */
  public static final String LINK = "link";

  @Override
  public Showing showing(Context context) {
    return Showing.NEVER;
  }
}
