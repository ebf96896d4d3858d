package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.crypto.KeyAlgorithm;
import dev.sluice.domain.shared.FlowFault;

/** With a key on P-256: one is made in milliseconds, so that no start waits for it. */
@UseCase(unitOfWork = false)
final class InstallSelfSignedPairService implements InstallSelfSignedPair {

  private static final int VALIDITY_DAYS = 365;

  private final PairGeneration generation;
  private final UnitOfWork unitOfWork;

  InstallSelfSignedPairService(PairGeneration generation, UnitOfWork unitOfWork) {
    this.generation = generation;
    this.unitOfWork = unitOfWork;
  }

  @Override
  public boolean install() {
    try {
      CertificateKeyPair pair =
          generation.make(CertificateRequest.of(NAME, "", VALIDITY_DAYS, KeyAlgorithm.ECDSA));
      return unitOfWork.perform(() -> generation.keep(pair));
    } catch (FlowFault.Invalid thereIsOne) {
      return false;
    }
  }
}
