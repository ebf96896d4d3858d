package dev.sluice.adapter.integration.webauthn;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A certificate and those that vouch for it, each for the one before.
 *
 * @param certificates at least one
 */
record CertificateChain(List<X509Certificate> certificates) {

  CertificateChain {
    certificates = List.copyOf(certificates);
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("there is no certificate");
    }
  }

  /** The certificate that all the others are about. */
  X509Certificate first() {
    return certificates.getFirst();
  }

  /**
   * Whether one of these vouches for it, or is it. Nobody is asked whether it has been revoked:
   * nothing here calls anybody.
   */
  boolean leadsTo(Set<X509Certificate> roots, Instant at) {
    List<X509Certificate> path =
        certificates.stream().takeWhile(certificate -> !roots.contains(certificate)).toList();
    return !roots.isEmpty() && (path.isEmpty() || isPath(path, roots, at));
  }

  private static boolean isPath(
      List<X509Certificate> path, Set<X509Certificate> roots, Instant at) {
    try {
      var parameters =
          new PKIXParameters(
              roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet()));
      parameters.setRevocationEnabled(false);
      // the certificates of TPMs have such, and nobody has to understand them
      parameters.setPolicyQualifiersRejected(false);
      parameters.setDate(Date.from(at));
      CertPathValidator.getInstance("PKIX")
          .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException noPath) {
      return false;
    }
  }
}
