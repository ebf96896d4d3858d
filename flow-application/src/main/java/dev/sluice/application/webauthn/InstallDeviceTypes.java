package dev.sluice.application.webauthn;

/** Lets the database know the types of authenticators that this program knows. */
@FunctionalInterface
public interface InstallDeviceTypes {

  /** Does so once for each edition of the list, however many nodes start. */
  void install();
}
