package dev.sluice.application.crypto;

/** Makes the pair that every server has. */
@FunctionalInterface
public interface InstallSelfSignedPair {

  /** What the pair is called. */
  String NAME = "authentik Self-signed Certificate";

  /**
   * Makes the pair if none has its name; of several nodes one does.
   *
   * @return whether it was made now
   */
  boolean install();
}
