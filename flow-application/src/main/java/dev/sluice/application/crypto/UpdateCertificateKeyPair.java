package dev.sluice.application.crypto;

import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes a pair. */
@FunctionalInterface
public interface UpdateCertificateKeyPair {

  /**
   * Changes a pair; two that do so at once both succeed, one after the other.
   *
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such pair
   * @throws dev.sluice.domain.shared.FlowFault.Stale if it is not the expected version any more
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if a text cannot be read, the key does not
   *     belong to the certificate, or the name is taken
   */
  KeyPairSummary update(Command command);

  /**
   * What to change; null keeps what is stored. Neither PUT nor PATCH has to send the key, and only
   * PUT has to send the rest.
   *
   * @param id which pair
   * @param expected the version that the caller has seen, or null for any
   * @param name the new name
   * @param certificate the new certificate in PEM
   * @param key the new private key in PEM; blank removes it
   */
  record Command(
      CertificateKeyPairId id,
      @Nullable Long expected,
      @Nullable String name,
      @Nullable String certificate,
      @Nullable String key) {

    /** Whether the texts that belong together stay as they are. */
    boolean keepsTexts(CertificateKeyPair pair) {
      SubmittedPair wanted = over(pair);
      return wanted.certificate().equals(pair.certificate().pem())
          && Objects.equals(wanted.key(), pair.keyPem());
    }

    /** The pair as it is to be. */
    SubmittedPair over(CertificateKeyPair pair) {
      return new SubmittedPair(
          name == null ? pair.name().value() : name,
          certificate == null ? pair.certificate().pem() : certificate,
          key == null ? pair.keyPem() : key);
    }

    /** Not the key. */
    @Override
    public String toString() {
      return "Command[" + id + "]";
    }
  }
}
