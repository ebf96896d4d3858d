package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.shared.FlowFault;

@UseCase
final class UpdateCertificateKeyPairService implements UpdateCertificateKeyPair {

  private final CertificateKeyPairRepository pairs;
  private final PairInspection inspection;

  UpdateCertificateKeyPairService(CertificateKeyPairRepository pairs, PairInspection inspection) {
    this.pairs = pairs;
    this.inspection = inspection;
  }

  @Override
  public KeyPairSummary update(Command command) {
    CertificateKeyPair pair =
        pairs.findLocked(command.id()).orElseThrow(DescribeCertificateKeyPair::unknown);
    if (command.expected() != null && command.expected() != pair.version()) {
      throw new FlowFault.Stale("the certificate " + pair.name());
    }

    SubmittedPair wanted = command.over(pair);
    CertificateChain certificate =
        command.keepsTexts(pair)
            ? inspection.accepted(wanted, pair.certificate())
            : inspection.inspect(wanted);

    return pairs
        .update(pair.changed(PairName.of(wanted.name()), certificate, wanted.key()))
        .summary();
  }
}
