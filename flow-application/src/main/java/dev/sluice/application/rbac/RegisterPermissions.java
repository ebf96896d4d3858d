package dev.sluice.application.rbac;

/** Makes the permissions of this program known to the installation; once at every start. */
public interface RegisterPermissions {

  /** Makes them known. Those that are known keep their numbers. */
  void register();
}
