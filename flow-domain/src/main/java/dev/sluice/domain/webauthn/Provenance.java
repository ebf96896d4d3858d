package dev.sluice.domain.webauthn;

/** How sure it is that a passkey is in an authenticator of the type that it names. */
public enum Provenance {
  /** The maker of the authenticator vouches for it. */
  VOUCHED,
  /** Nobody does: any other could name the same type. */
  CLAIMED,
  /** Nobody looked, as nothing is known about makers. */
  UNCHECKED
}
