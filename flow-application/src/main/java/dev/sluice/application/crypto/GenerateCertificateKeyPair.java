package dev.sluice.application.crypto;

import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.crypto.KeyPairSummary;

/** Makes a private key with a certificate that it vouches for itself, and keeps them. */
@FunctionalInterface
public interface GenerateCertificateKeyPair {

  /**
   * Makes and keeps a pair.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if what is asked for breaks a rule
   * @throws dev.sluice.domain.shared.FlowFault.Unavailable if too many pairs are being made
   */
  KeyPairSummary generate(Command command);

  /**
   * What is asked for.
   *
   * @param commonName the name of the pair, whose first 64 characters the certificate is about
   * @param altNames domain names in ASCII and addresses, separated by commas; may be blank
   * @param validityDays 1 to 36,500
   * @param algorithm what kind of key
   */
  record Command(String commonName, String altNames, long validityDays, KeyAlgorithm algorithm) {}
}
