package dev.sluice.domain.crypto;

import dev.sluice.domain.shared.Problem;
import java.util.List;

/**
 * The name of a pair; unique among all pairs.
 *
 * @param value not blank, without space around it and control characters in it, at most 500
 *     characters: longer ones do not fit into the index of a database
 */
public record PairName(String value) {

  private static final TextRule RULE = new TextRule(500);

  public PairName {
    List<Problem> problems = problems("name", value);
    if (!problems.isEmpty() || !value.equals(value.strip())) {
      throw new IllegalArgumentException("no name for a certificate: " + problems);
    }
  }

  /** What is wrong with a name that was sent in a field; space around it is not. */
  public static List<Problem> problems(String field, String text) {
    String name = text.strip();
    List<Problem> problems = RULE.problems(field, name);
    if (problems.isEmpty() && name.chars().anyMatch(Character::isISOControl)) {
      return List.of(Problem.invalid(field, "Control characters are not allowed."));
    }
    return problems;
  }

  /** The name that was sent, without the space around it. */
  public static PairName of(String text) {
    return new PairName(text.strip());
  }

  @Override
  public String toString() {
    return value;
  }
}
