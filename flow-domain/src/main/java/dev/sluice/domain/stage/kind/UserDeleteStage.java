package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/** Deletes whom the run is about, without asking (spec/stages.md 2.7). */
@Kind(value = "user_delete", description = "Deletes the account, without asking.")
public record UserDeleteStage() implements StageConfig {

  @Override
  public Showing showing(Context context) {
    return Showing.NEVER;
  }
}
