package dev.sluice.application.crypto;

import dev.sluice.application.port.CertificateKeyPairQuery;

/** Lists pairs, without their texts. */
@FunctionalInterface
public interface ListCertificateKeyPairs {

  /** What may be shown of the pairs of a query. */
  CertificateKeyPairQuery.Page list(CertificateKeyPairQuery query);
}
