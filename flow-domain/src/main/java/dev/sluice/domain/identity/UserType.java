package dev.sluice.domain.identity;

/** What kind of account it is. */
public enum UserType {
  INTERNAL,
  EXTERNAL,
  SERVICE_ACCOUNT,
  INTERNAL_SERVICE_ACCOUNT;

  /** Whether such an account can be locked; those that the server makes for itself cannot. */
  public boolean mayBeLocked() {
    return this != INTERNAL_SERVICE_ACCOUNT;
  }
}
