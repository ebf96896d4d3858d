package dev.sluice.application.port;

import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateRequest;

/** Makes private keys with certificates that they vouch for themselves. */
@FunctionalInterface
public interface CertificateGenerator {

  /**
   * Makes a pair, which takes seconds for RSA; refuses to within a transaction.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Unavailable if too many are being made
   */
  Generated generate(CertificateRequest request);

  /**
   * What was made.
   *
   * @param certificate one, in PEM
   * @param key in PEM: the traditional form of its kind, PKCS#8 where there is none
   */
  record Generated(CertificateChain certificate, String key) {

    /** Not the key. */
    @Override
    public String toString() {
      return "Generated[" + certificate.facts() + "]";
    }
  }
}
