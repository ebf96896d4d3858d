package dev.sluice.application.crypto;

import dev.sluice.domain.crypto.KeyPairSummary;

/** Keeps a certificate that was made elsewhere. */
@FunctionalInterface
public interface CreateCertificateKeyPair {

  /**
   * Reads and keeps a pair.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if a text cannot be read, the key does not
   *     belong to the certificate, or the name is taken
   */
  KeyPairSummary create(SubmittedPair pair);
}
