package dev.sluice.application.audit;

/** Makes the files that were asked for. */
@FunctionalInterface
public interface CompleteExports {

  /**
   * Makes the one that has been waited for longest.
   *
   * @return whether there was one
   */
  boolean completeNext();
}
