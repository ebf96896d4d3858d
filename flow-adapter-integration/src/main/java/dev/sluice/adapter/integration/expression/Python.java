package dev.sluice.adapter.integration.expression;

import java.util.List;
import java.util.regex.Pattern;

/** Recognizes Python, in which such expressions are written elsewhere, and says it in CEL. */
final class Python {

  /** A habit of Python, and what to write instead. */
  private record Habit(Pattern pattern, String instead) {

    static Habit of(String pattern, String instead) {
      return new Habit(Pattern.compile(pattern), instead);
    }
  }

  private static final List<Habit> HABITS =
      List.of(
          Habit.of(
              "(?m)^\\s*(from\\s+\\S+\\s+)?import\\b",
              "Nothing can be imported; docs/expressions.md lists what there is."),
          Habit.of("(?m)^\\s*def\\s+\\w+\\(", "Name a value by cel.bind(name, value, expression)."),
          Habit.of(
              "\\bak_message\\(",
              "Return {\"passing\": false, \"messages\": [\"...\"]} instead of"
                  + " ak_message(\"...\")."),
          Habit.of(
              "\\bak_(client_ip|is_sso_flow|call_policy|user_by|is_group_member"
                  + "|user_has_authenticator)\\b",
              "Leave out the ak_ in front of the name."),
          Habit.of("(?m)(^|;)\\s*return\\b", "Leave out \"return\": the expression is the result."),
          Habit.of("\\bis\\s+(not\\s+)?None\\b", "Write == null, or != null."),
          Habit.of("\\bNone\\b", "Write null."),
          Habit.of("\\bTrue\\b|\\bFalse\\b", "Write true and false."),
          Habit.of("(?m)^\\s*(el)?if\\b.*:\\s*$|^\\s*else:", "Write condition ? this : that."),
          Habit.of("\\)\\s+if\\s+|\\S\\s+if\\s+.*\\selse\\s", "Write condition ? this : that."),
          Habit.of("\\bnot\\s+in\\b", "Write !(a in b)."),
          Habit.of("\\band\\b|\\bor\\b|\\bnot\\b", "Write && for and, || for or, and ! for not."),
          Habit.of(
              "\\.get\\(",
              "Write map.?key.orValue(default), or map.key, which is null where there is none."),
          Habit.of("\\.lower\\(\\)", "Write .lowerAscii()."),
          Habit.of("\\.endswith\\(|\\.startswith\\(", "Write endsWith and startsWith."),
          Habit.of("\\blen\\(", "Write size(list)."),
          Habit.of("\\bf\"|\\bf'", "Put texts together by +."),
          Habit.of("(?m)^\\s*\\w+\\s*=[^=]", "Name a value by cel.bind(name, value, expression)."),
          Habit.of("(?m)(^|\\s)#", "A comment begins with //."));

  private static final Pattern STRINGS =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'");

  private Python() {}

  /** What to write instead, or blank if this is no Python. */
  static String hint(String text) {
    String outsideStrings = STRINGS.matcher(text).replaceAll("\"\"");
    return HABITS.stream()
        .filter(habit -> habit.pattern.matcher(outsideStrings).find())
        .findFirst()
        .map(habit -> "This looks like Python. " + habit.instead)
        .orElse("");
  }
}
