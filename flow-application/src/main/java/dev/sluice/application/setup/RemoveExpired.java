package dev.sluice.application.setup;

/** Removes what has expired. */
@FunctionalInterface
public interface RemoveExpired {

  /**
   * Removes a bounded number of expired things.
   *
   * @return how many went
   */
  int remove();
}
