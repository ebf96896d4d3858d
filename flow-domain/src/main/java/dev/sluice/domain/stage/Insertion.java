package dev.sluice.domain.stage;

/**
 * A stage to put into the rest of the plan.
 *
 * @param stage the stage
 * @param place where
 */
public record Insertion(InMemoryStage stage, Place place) {

  /** Where in the rest of the plan. */
  public enum Place {
    /** Directly after the current stage. */
    NEXT,
    /** After all others. */
    LAST
  }
}
