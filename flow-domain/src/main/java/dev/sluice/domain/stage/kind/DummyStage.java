package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.shared.Kind;

/**
 * Asks for a click; for trying things out (spec/stages.md 2.13).
 *
 * @param throwError whether it breaks instead
 */
@Kind(value = "dummy", description = "Asks for a click, for trying things out.")
public record DummyStage(Boolean throwError) implements StageConfig {

  public DummyStage {
    throwError = throwError != null && throwError;
  }

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }

  /**
   * What is shown.
   *
   * @param name the stage's name
   */
  @Component("ak-stage-dummy")
  public record Challenge(String name) implements StageChallenge {}

  /** A click. */
  @Component("ak-stage-dummy")
  public record Response() implements StageResponse {}
}
