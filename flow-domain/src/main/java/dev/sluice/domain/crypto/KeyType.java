package dev.sluice.domain.crypto;

/** What kind of public key a certificate holds. */
public enum KeyType {
  RSA,
  EC,
  DSA,
  ED25519,
  ED448
}
