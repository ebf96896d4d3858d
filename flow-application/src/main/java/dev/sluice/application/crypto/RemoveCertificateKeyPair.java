package dev.sluice.application.crypto;

import dev.sluice.domain.id.CertificateKeyPairId;

/** Removes a pair. */
@FunctionalInterface
public interface RemoveCertificateKeyPair {

  /**
   * Removes a pair.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such pair
   */
  void remove(CertificateKeyPairId id);
}
