package dev.sluice.domain.crypto;

import dev.sluice.domain.shared.Problem;
import java.util.List;

/**
 * A certificate, perhaps followed by those that vouch for it.
 *
 * @param pem as it was sent, character by character
 * @param facts what the first certificate says
 */
public record CertificateChain(String pem, CertificateFacts facts) {

  private static final TextRule RULE = new TextRule(200_000);

  /** What is wrong with a text that was sent in a field, before anybody tries to read it. */
  public static List<Problem> problems(String field, String text) {
    return RULE.problems(field, text);
  }
}
