package dev.sluice.application.token;

/** Gives tokens of the API new keys when they expire; others are removed then. */
@FunctionalInterface
public interface RotateTokens {

  /** How many tokens get a new key in one unit of work. */
  int BATCH = 100;

  /**
   * Gives a batch of expired tokens new keys, which work for the usual time, and records it.
   *
   * @return how many; several nodes at once share them
   */
  int rotate();
}
