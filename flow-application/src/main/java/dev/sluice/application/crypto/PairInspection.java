package dev.sluice.application.crypto;

import dev.sluice.application.port.KeyPairReader;
import dev.sluice.application.port.KeyPairReader.Reading.Accepted;
import dev.sluice.application.port.KeyPairReader.Reading.Refused;
import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Tells everything that is wrong with a pair at once. */
final class PairInspection {

  private final KeyPairReader reader;

  PairInspection(KeyPairReader reader) {
    this.reader = reader;
  }

  /**
   * Reads a pair.
   *
   * @throws FlowFault.Invalid with all problems
   */
  CertificateChain inspect(SubmittedPair pair) {
    List<Problem> texts = pair.textProblems();
    if (!texts.isEmpty()) {
      throw invalid(pair, texts);
    }
    return switch (reader.read(pair.certificate(), pair.key())) {
      case Accepted(var certificate) -> accepted(pair, certificate);
      case Refused(var problems) -> throw invalid(pair, problems);
    };
  }

  /** Takes a certificate that was read before, and looks at the name only. */
  CertificateChain accepted(SubmittedPair pair, CertificateChain certificate) {
    if (!pair.nameProblems().isEmpty()) {
      throw invalid(pair, List.of());
    }
    return certificate;
  }

  private static FlowFault.Invalid invalid(SubmittedPair pair, List<Problem> texts) {
    return new FlowFault.Invalid(
        Stream.concat(pair.nameProblems().stream(), texts.stream()).toList());
  }
}
