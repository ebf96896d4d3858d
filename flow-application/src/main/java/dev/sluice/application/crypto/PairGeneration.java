package dev.sluice.application.crypto;

import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.application.port.CertificateGenerator.Generated;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.CertificateRequest;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/** Makes pairs, and then keeps them, which are two things: the first takes long. */
final class PairGeneration {

  private final CertificateKeyPairRepository pairs;
  private final CertificateGenerator generator;
  private final IdSource ids;

  PairGeneration(CertificateKeyPairRepository pairs, CertificateGenerator generator, IdSource ids) {
    this.pairs = pairs;
    this.generator = generator;
    this.ids = ids;
  }

  /**
   * Makes a pair outside of any transaction.
   *
   * @throws FlowFault.Invalid if the name is taken
   */
  CertificateKeyPair make(CertificateRequest request) {
    if (pairs.has(request.name())) {
      throw taken();
    }
    Generated made = generator.generate(request);
    return CertificateKeyPair.made(
        new CertificateKeyPairId(ids.next()), request.name(), made.certificate(), made.key());
  }

  /**
   * Keeps a pair. What the repository refuses is the name, which requests call otherwise.
   *
   * @return true
   * @throws FlowFault.Invalid if the name was taken meanwhile
   */
  boolean keep(CertificateKeyPair pair) {
    try {
      pairs.add(pair);
      return true;
    } catch (FlowFault.Invalid meanwhile) {
      throw taken();
    }
  }

  private static FlowFault.Invalid taken() {
    return new FlowFault.Invalid(
        List.of(new Problem("common_name", "unique", "This field must be unique.")));
  }
}
