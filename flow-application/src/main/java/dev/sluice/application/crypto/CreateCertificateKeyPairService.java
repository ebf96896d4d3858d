package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;

@UseCase
final class CreateCertificateKeyPairService implements CreateCertificateKeyPair {

  private final CertificateKeyPairRepository pairs;
  private final PairInspection inspection;
  private final IdSource ids;

  CreateCertificateKeyPairService(
      CertificateKeyPairRepository pairs, PairInspection inspection, IdSource ids) {
    this.pairs = pairs;
    this.inspection = inspection;
    this.ids = ids;
  }

  @Override
  public KeyPairSummary create(SubmittedPair submitted) {
    CertificateChain certificate = inspection.inspect(submitted);

    var pair =
        CertificateKeyPair.made(
            new CertificateKeyPairId(ids.next()),
            PairName.of(submitted.name()),
            certificate,
            submitted.key());

    pairs.add(pair);
    return pair.summary();
  }
}
