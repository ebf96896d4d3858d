package dev.sluice.application.crypto;

import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;

/** Shows a pair, without its texts. */
@FunctionalInterface
public interface DescribeCertificateKeyPair {

  /**
   * What may be shown of a pair.
   *
   * @throws FlowFault.NotFound if there is no such pair
   */
  KeyPairSummary describe(CertificateKeyPairId id);

  /** What those say who are asked for a pair that is not there. */
  static FlowFault.NotFound unknown() {
    return new FlowFault.NotFound("certificate-key pair");
  }
}
