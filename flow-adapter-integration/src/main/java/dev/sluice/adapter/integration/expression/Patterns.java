package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Texts.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Regular expressions by RE2, which takes time in proportion to the pattern and the text and never
 * goes back; both are bounded, and their product is charged.
 */
final class Patterns {

  static final int LENGTH = 1_000;
  static final int PROGRAM = 5_000;

  private static final int KEPT = 500;
  private static final int CELLS_A_STEP = 32;
  private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

  private Patterns() {}

  static Map<String, Function> all() {
    return Map.of(
        "matches", (run, given) -> matches(run, "matches", given),
        "regex_match", (run, given) -> matches(run, "regex_match", given),
        "regex_replace", Patterns::replace);
  }

  /**
   * A pattern, ready to match.
   *
   * @throws dev.sluice.application.port.ExpressionFailed if it is none, or too large
   */
  static Pattern compile(String pattern) {
    Pattern known = COMPILED.get(pattern);
    if (known != null) {
      return known;
    }
    Pattern compiled = checked(pattern);
    if (COMPILED.size() >= KEPT) {
      COMPILED.clear();
    }
    COMPILED.put(pattern, compiled);
    return compiled;
  }

  private static Pattern checked(String pattern) {
    if (pattern.length() > LENGTH) {
      throw Budget.exceeded("has a pattern of more than %,d characters", LENGTH);
    }
    if (PatternSize.of(pattern, PROGRAM) > PROGRAM) {
      throw Budget.exceeded("has a pattern that takes more than %,d steps by itself", PROGRAM);
    }
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException wrong) {
      throw Mistakes.mistake("the pattern is wrong: %s", wrong.getDescription());
    }
  }

  private static boolean matches(Evaluation run, String function, Object[] given) {
    String text = text(run, function, given, 0);
    Pattern pattern = compile(text(run, function, given, 1));
    charge(run, pattern, text.length());
    return pattern.matcher(text).find();
  }

  /**
   * Charged for each search to the end: one that looks far and takes little goes again and again.
   */
  private static Object replace(Evaluation run, Object[] given) {
    String text = text(run, "regex_replace", given, 0);
    Pattern pattern = compile(text(run, "regex_replace", given, 1));
    String by = text(run, "regex_replace", given, 2);
    Matcher matcher = pattern.matcher(text);
    var made = new StringBuilder();
    charge(run, pattern, text.length());
    while (matcher.find()) {
      append(matcher, made, by);
      run.budget().chargeAppending(made, 0);
      charge(run, pattern, text.length() - matcher.end());
    }
    matcher.appendTail(made);
    return Texts.made(run, made.toString());
  }

  private static void append(Matcher matcher, StringBuilder made, String by) {
    try {
      matcher.appendReplacement(made, by);
    } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
      throw Mistakes.mistake("the replacement names a group that the pattern does not have");
    }
  }

  private static void charge(Evaluation run, Pattern pattern, int length) {
    run.budget().charge(1 + (long) length * pattern.programSize() / CELLS_A_STEP);
  }
}
