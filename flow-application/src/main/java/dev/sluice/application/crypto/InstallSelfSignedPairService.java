package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.shared.FlowFault;

/** With a key on P-256: one is made in milliseconds, so that no start waits for it. */
@UseCase(unitOfWork = false)
final class InstallSelfSignedPairService implements InstallSelfSignedPair {

  private static final int VALIDITY_DAYS = 365;

  private final CertificateKeyPairRepository pairs;
  private final GenerateCertificateKeyPair generate;

  InstallSelfSignedPairService(
      CertificateKeyPairRepository pairs, GenerateCertificateKeyPair generate) {
    this.pairs = pairs;
    this.generate = generate;
  }

  @Override
  public boolean install() {
    if (pairs.has(new PairName(NAME))) {
      return false;
    }
    try {
      generate.generate(
          new GenerateCertificateKeyPair.Command(NAME, "", VALIDITY_DAYS, KeyAlgorithm.ECDSA));
      return true;
    } catch (FlowFault.Invalid anotherNodeWasFaster) {
      return false;
    }
  }
}
