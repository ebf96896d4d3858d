package dev.sluice.application.port;

import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads certificates and private keys in PEM. */
@FunctionalInterface
public interface KeyPairReader {

  /**
   * Reads a pair. Whatever the texts hold, the answer is a reading.
   *
   * @param certificate one certificate or a chain, each of which has to be readable
   * @param key an unencrypted private key that belongs to the first certificate, or null
   */
  Reading read(String certificate, @Nullable String key);

  /** What became of it. */
  sealed interface Reading {

    /** The texts are good. */
    record Accepted(CertificateChain certificate) implements Reading {}

    /** They are not, for these reasons, under the names of the wire. */
    record Refused(List<Problem> problems) implements Reading {

      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }
}
