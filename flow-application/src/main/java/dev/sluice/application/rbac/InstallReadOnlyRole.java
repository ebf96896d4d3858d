package dev.sluice.application.rbac;

/** Makes the role of those who may see everything and change nothing; once for an installation. */
@FunctionalInterface
public interface InstallReadOnlyRole {

  /** What the role is called. */
  String NAME = "authentik Read-only";

  /**
   * Makes it if that was never done. Whoever renames or removes it does not get it again.
   *
   * @return whether it was made now
   */
  boolean install();
}
