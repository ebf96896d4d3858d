package dev.sluice.application.crypto;

import dev.sluice.domain.crypto.CertificateChain;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.crypto.PrivateKeyText;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pair as somebody wrote it.
 *
 * @param name space around it does not count
 * @param certificate in PEM
 * @param key in PEM; blank or null for none
 */
record SubmittedPair(String name, String certificate, @Nullable String key) {

  SubmittedPair {
    key = key == null || key.isBlank() ? null : key;
  }

  /** Whether the texts that belong together are those that a pair has. */
  boolean hasTextsOf(CertificateKeyPair pair) {
    return certificate.equals(pair.certificate().pem()) && Objects.equals(key, pair.keyPem());
  }

  /** What is wrong with the name. */
  List<Problem> nameProblems() {
    return PairName.problems("name", name);
  }

  /** What is wrong with the other texts, before anybody tries to read them. */
  List<Problem> textProblems() {
    var problems =
        new ArrayList<Problem>(CertificateChain.problems("certificate_data", certificate));
    if (key != null) {
      problems.addAll(PrivateKeyText.problems("key_data", key));
    }
    return problems;
  }

  /** Not the key. */
  @Override
  public String toString() {
    return "SubmittedPair[" + name + "]";
  }
}
