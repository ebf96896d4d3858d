package dev.sluice.application.port;

/** What is done once for a database, however many nodes start on it. */
public interface Installation {

  /** Whether a step was done before. */
  boolean has(String step);

  /**
   * Runs work if nobody has before; one node wins, the others wait until it is done.
   *
   * @param step the name of the work, remembered for ever
   * @return whether it was run now
   */
  boolean once(String step, Runnable work);
}
