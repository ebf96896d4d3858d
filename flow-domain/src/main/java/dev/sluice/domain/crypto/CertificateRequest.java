package dev.sluice.domain.crypto;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a new pair is to be like.
 *
 * @param name of the pair, and whom the certificate is about
 * @param altNames other names of the same
 * @param validityDays how long it is valid from now, 1 to 36,500
 * @param algorithm what kind of key is made
 */
public record CertificateRequest(
    PairName name, List<SubjectAltName> altNames, int validityDays, KeyAlgorithm algorithm) {

  /** The longest common name that X.509 knows. */
  private static final int COMMON_NAME = 64;

  private static final int LONGEST_VALIDITY = 36_500;
  private static final int MOST_NAMES = 100;
  private static final int LONGEST_QUOTE = 60;
  private static final TextRule ALT_NAMES = new TextRule(20_000);

  public CertificateRequest {
    altNames = List.copyOf(altNames);
  }

  /**
   * Reads what somebody asks for.
   *
   * @param altNames separated by commas, may be blank
   * @throws FlowFault.Invalid with all problems, under the names of the wire
   */
  public static CertificateRequest of(
      String commonName, String altNames, long validityDays, KeyAlgorithm algorithm) {
    var problems = new ArrayList<Problem>(PairName.problems("common_name", commonName));
    List<SubjectAltName> names = altNames.isBlank() ? List.of() : parse(altNames, problems);
    if (validityDays < 1) {
      problems.add(bound("min_value", "greater than or equal to 1"));
    } else if (validityDays > LONGEST_VALIDITY) {
      problems.add(bound("max_value", "less than or equal to " + LONGEST_VALIDITY));
    }
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
    return new CertificateRequest(PairName.of(commonName), names, (int) validityDays, algorithm);
  }

  /** The name of the pair, as much of it as fits. */
  public String commonName() {
    String text = name.value();
    return text.codePointCount(0, text.length()) <= COMMON_NAME
        ? text
        : text.substring(0, text.offsetByCodePoints(0, COMMON_NAME));
  }

  private static List<SubjectAltName> parse(String text, List<Problem> problems) {
    List<Problem> unfit = ALT_NAMES.problems("subject_alt_name", text);
    if (!unfit.isEmpty()) {
      problems.addAll(unfit);
      return List.of();
    }
    List<String> parts =
        Stream.of(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
    if (parts.size() > MOST_NAMES) {
      problems.add(
          Problem.invalid("subject_alt_name", "At most " + MOST_NAMES + " names are allowed."));
      return List.of();
    }
    return parts.stream().flatMap(part -> name(part, problems).stream()).toList();
  }

  private static Optional<SubjectAltName> name(String part, List<Problem> problems) {
    Optional<SubjectAltName> name = SubjectAltName.parse(part);
    if (name.isEmpty()) {
      String quote = part.length() > LONGEST_QUOTE ? part.substring(0, LONGEST_QUOTE) : part;
      problems.add(
          Problem.invalid(
              "subject_alt_name",
              "\"%s\" is neither a domain name in ASCII (xn--...) nor an IP address."
                  .formatted(quote)));
    }
    return name;
  }

  private static Problem bound(String code, String bound) {
    return new Problem("validity_days", code, "Ensure this value is " + bound + ".");
  }
}
