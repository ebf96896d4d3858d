package dev.sluice.domain.webauthn;

/** What becomes of a passkey whose counter went back or stood still, as that of a copy does. */
public enum CounterPolicy {
  /** It proves nothing. */
  REFUSE,
  /** It proves what any other does; that it was used is told all the same. */
  REPORT
}
