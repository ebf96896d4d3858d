package dev.sluice.domain.crypto;

/** What kind of key is made for a new pair. */
public enum KeyAlgorithm {
  /** RSA of 4096 bits. */
  RSA,
  /** ECDSA on P-256. */
  ECDSA,
  ED25519,
  ED448
}
