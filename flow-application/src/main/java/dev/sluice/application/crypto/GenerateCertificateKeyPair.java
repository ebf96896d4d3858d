package dev.sluice.application.crypto;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.value.Value;
import java.util.Objects;

/** Makes a private key with a certificate that it vouches for itself, and keeps them. */
@FunctionalInterface
public interface GenerateCertificateKeyPair {

  /**
   * Makes and keeps a pair.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not make pairs
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if what is asked for breaks a rule
   * @throws dev.sluice.domain.shared.FlowFault.Unavailable if too many pairs are being made
   */
  KeyPairSummary generate(Command command);

  /**
   * Who asks, from where, and for what.
   *
   * @param sent a {@link CertificateGeneration} as the caller wrote it, read only for those who may
   */
  record Command(Caller caller, Client client, Value.Fields sent) {}

  /**
   * What is asked for.
   *
   * @param commonName the name of the pair, whose first 64 characters the certificate is about
   * @param subjectAltName domain names in ASCII and addresses, separated by commas; may be blank
   * @param validityDays 1 to 36,500
   * @param alg what kind of key
   */
  record CertificateGeneration(
      String commonName, String subjectAltName, long validityDays, KeyAlgorithm alg) {

    public CertificateGeneration {
      subjectAltName = Objects.requireNonNullElse(subjectAltName, "");
      alg = Objects.requireNonNullElse(alg, KeyAlgorithm.RSA);
    }

    CertificateRequest request() {
      return CertificateRequest.of(commonName, subjectAltName, validityDays, alg);
    }
  }
}
