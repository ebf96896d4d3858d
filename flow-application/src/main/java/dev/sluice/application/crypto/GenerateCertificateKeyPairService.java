package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.application.port.CertificateGenerator.Generated;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/** Holds no transaction while the key is made, which takes long. */
@UseCase(unitOfWork = false)
final class GenerateCertificateKeyPairService implements GenerateCertificateKeyPair {

  private final CertificateKeyPairRepository pairs;
  private final CertificateGenerator generator;
  private final UnitOfWork unitOfWork;
  private final IdSource ids;

  GenerateCertificateKeyPairService(
      CertificateKeyPairRepository pairs,
      CertificateGenerator generator,
      UnitOfWork unitOfWork,
      IdSource ids) {
    this.pairs = pairs;
    this.generator = generator;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
  }

  @Override
  public KeyPairSummary generate(Command command) {
    var request =
        CertificateRequest.of(
            command.commonName(), command.altNames(), command.validityDays(), command.algorithm());
    if (pairs.has(request.name())) {
      throw taken();
    }

    Generated made = generator.generate(request);
    var pair =
        CertificateKeyPair.made(
            new CertificateKeyPairId(ids.next()), request.name(), made.certificate(), made.key());

    return unitOfWork.perform(() -> added(pair));
  }

  /** What the repository refuses is the name, which this form calls otherwise. */
  private KeyPairSummary added(CertificateKeyPair pair) {
    try {
      pairs.add(pair);
    } catch (FlowFault.Invalid meanwhile) {
      throw taken();
    }
    return pair.summary();
  }

  private static FlowFault.Invalid taken() {
    return new FlowFault.Invalid(
        List.of(new Problem("common_name", "unique", "This field must be unique.")));
  }
}
