package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.domain.id.CertificateKeyPairId;

@UseCase
final class RemoveCertificateKeyPairService implements RemoveCertificateKeyPair {

  private final CertificateKeyPairRepository pairs;

  RemoveCertificateKeyPairService(CertificateKeyPairRepository pairs) {
    this.pairs = pairs;
  }

  @Override
  public void remove(CertificateKeyPairId id) {
    if (!pairs.remove(id)) {
      throw DescribeCertificateKeyPair.unknown();
    }
  }
}
