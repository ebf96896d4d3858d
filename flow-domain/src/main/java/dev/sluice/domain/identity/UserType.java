package dev.sluice.domain.identity;

/** What kind of account it is. */
public enum UserType {
  INTERNAL,
  EXTERNAL,
  SERVICE_ACCOUNT,
  INTERNAL_SERVICE_ACCOUNT
}
