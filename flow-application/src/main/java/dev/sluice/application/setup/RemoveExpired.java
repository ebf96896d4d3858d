package dev.sluice.application.setup;

/** Removes what has expired, and renews what is to go on in another way. */
@FunctionalInterface
public interface RemoveExpired {

  /**
   * Removes or renews a bounded number of expired things.
   *
   * @return how many
   */
  int remove();
}
