package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;

@UseCase(unitOfWork = false)
final class DescribeCertificateKeyPairService implements DescribeCertificateKeyPair {

  private final CertificateKeyPairRepository pairs;

  DescribeCertificateKeyPairService(CertificateKeyPairRepository pairs) {
    this.pairs = pairs;
  }

  @Override
  public KeyPairSummary describe(CertificateKeyPairId id) {
    return pairs.findSummary(id).orElseThrow(DescribeCertificateKeyPair::unknown);
  }
}
