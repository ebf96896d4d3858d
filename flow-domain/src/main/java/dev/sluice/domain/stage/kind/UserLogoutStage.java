package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/** Logs the visitor out; does nothing for strangers (spec/stages.md 2.6). */
@Kind(value = "user_logout", description = "Logs the visitor out.")
public record UserLogoutStage() implements StageConfig {

  @Override
  public Showing showing(Context context) {
    return Showing.NEVER;
  }
}
