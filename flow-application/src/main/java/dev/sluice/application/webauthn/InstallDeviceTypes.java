package dev.sluice.application.webauthn;

/**
 * Lets the database know the types of authenticators that this program knows, and administrators
 * what is wrong with the list of them.
 */
@FunctionalInterface
public interface InstallDeviceTypes {

  /** Does so once for each edition and each complaint, however many nodes do it how often. */
  void install();
}
