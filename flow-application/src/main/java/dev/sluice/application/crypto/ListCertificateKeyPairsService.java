package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateKeyPairQuery;
import dev.sluice.application.port.CertificateKeyPairRepository;

@UseCase(unitOfWork = false)
final class ListCertificateKeyPairsService implements ListCertificateKeyPairs {

  private final CertificateKeyPairRepository pairs;

  ListCertificateKeyPairsService(CertificateKeyPairRepository pairs) {
    this.pairs = pairs;
  }

  @Override
  public CertificateKeyPairQuery.Page list(CertificateKeyPairQuery query) {
    return pairs.list(query);
  }
}
