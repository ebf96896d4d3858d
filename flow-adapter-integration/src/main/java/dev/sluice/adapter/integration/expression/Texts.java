package dev.sluice.adapter.integration.expression;

import static dev.sluice.adapter.integration.expression.Mistakes.mistake;
import static dev.sluice.adapter.integration.expression.Mistakes.noOverload;
import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What can be done with texts. Positions count characters as people do, not as Java does. */
final class Texts {

  private static final Pattern NO_WORD = Pattern.compile("[^\\w\\s-]");
  private static final Pattern GAPS = Pattern.compile("[-\\s]+");

  /** How far a search may have to look for each character: Java's is not linear. */
  private static final int COMPARISONS_A_STEP = 256;

  private Texts() {}

  static Map<String, Function> all() {
    return Map.ofEntries(
        entry("size", Texts::size),
        entry("contains", (run, given) -> find(run, "contains", given) >= 0),
        entry(
            "startsWith",
            (run, given) ->
                text(run, "startsWith", given, 0).startsWith(text(run, "startsWith", given, 1))),
        entry(
            "endsWith",
            (run, given) ->
                text(run, "endsWith", given, 0).endsWith(text(run, "endsWith", given, 1))),
        entry(
            "lowerAscii",
            (run, given) -> made(run, text(run, "lowerAscii", given, 0).toLowerCase(Locale.ROOT))),
        entry(
            "upperAscii",
            (run, given) -> made(run, text(run, "upperAscii", given, 0).toUpperCase(Locale.ROOT))),
        entry("trim", (run, given) -> text(run, "trim", given, 0).strip()),
        entry("indexOf", Texts::indexOf),
        entry("substring", Texts::substring),
        entry("replace", Texts::replace),
        entry("split", Texts::split),
        entry("join", Texts::join),
        entry("slugify", (run, given) -> made(run, slug(text(run, "slugify", given, 0)))),
        entry("escape_html", (run, given) -> escaped(run, text(run, "escape_html", given, 0))));
  }

  /** A text among the arguments, charged for being read. */
  static String text(Evaluation run, String function, Object[] given, int index) {
    if (given[index] instanceof String text) {
      run.budget().chargeText(text.length());
      return text;
    }
    throw noOverload(function, given);
  }

  static String made(Evaluation run, String text) {
    run.budget().chargeMaking(text.length());
    return text;
  }

  /** By character as people count them, in which those of two halves come last. */
  static int compare(Evaluation run, String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    run.budget().chargeText(shorter);
    int at = 0;
    while (at < shorter && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    if (at == shorter) {
      return Integer.compare(left.length(), right.length());
    }
    char first = left.charAt(at);
    char second = right.charAt(at);
    return Character.isSurrogate(first) == Character.isSurrogate(second)
        ? Character.compare(first, second)
        : Boolean.compare(Character.isSurrogate(first), Character.isSurrogate(second));
  }

  private static Object size(Evaluation run, Object[] given) {
    return switch (given[0]) {
      case String text -> {
        run.budget().chargeText(text.length());
        yield (long) text.codePointCount(0, text.length());
      }
      case List<?> list -> (long) list.size();
      case Map<?, ?> map -> (long) map.size();
      default -> throw noOverload("size", given);
    };
  }

  private static int find(Evaluation run, String function, Object[] given) {
    String text = text(run, function, given, 0);
    String part = text(run, function, given, 1);
    run.budget().charge((long) text.length() * part.length() / COMPARISONS_A_STEP);
    return text.indexOf(part);
  }

  private static Object indexOf(Evaluation run, Object[] given) {
    int at = find(run, "indexOf", given);
    return at < 0 ? -1L : (long) ((String) given[0]).codePointCount(0, at);
  }

  private static Object substring(Evaluation run, Object[] given) {
    String text = text(run, "substring", given, 0);
    int size = text.codePointCount(0, text.length());
    long from = whole("substring", given, 1);
    long to = given.length > 2 ? whole("substring", given, 2) : size;
    if (from < 0 || from > to || to > size) {
      throw mistake("a text of %d characters has no part from %d to %d", size, from, to);
    }
    return text.substring(
        text.offsetByCodePoints(0, (int) from), text.offsetByCodePoints(0, (int) to));
  }

  private static Object replace(Evaluation run, Object[] given) {
    String text = text(run, "replace", given, 0);
    String part = text(run, "replace", given, 1);
    String by = text(run, "replace", given, 2);
    find(run, "replace", given);
    var made = new StringBuilder();
    int from = 0;
    for (int at = next(text, part, 0); at >= 0; at = next(text, part, from)) {
      run.budget().chargeAppending(made, (long) at - from + by.length());
      made.append(text, from, at).append(by);
      from = at + part.length();
    }
    return made(run, made.append(text, from, text.length()).toString());
  }

  /** An empty part is found nowhere. */
  private static int next(String text, String part, int from) {
    return part.isEmpty() ? -1 : text.indexOf(part, from);
  }

  private static Object split(Evaluation run, Object[] given) {
    String text = text(run, "split", given, 0);
    String separator = text(run, "split", given, 1);
    find(run, "split", given);
    var parts = new ArrayList<Object>();
    int from = 0;
    for (int at = next(text, separator, 0); at >= 0; at = next(text, separator, from)) {
      run.budget().charge(1);
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static Object join(Evaluation run, Object[] given) {
    if (!(given[0] instanceof List<?> list)) {
      throw noOverload("join", given);
    }
    String separator = given.length > 1 ? text(run, "join", given, 1) : "";
    var made = new StringBuilder();
    boolean first = true;
    for (Object each : list) {
      if (!(each instanceof String text)) {
        throw mistake("join takes a list of strings, which holds no %s", Mistakes.kind(each));
      }
      run.budget().chargeAppending(made, (long) text.length() + separator.length());
      made.append(first ? "" : separator).append(text);
      first = false;
    }
    return made.toString();
  }

  private static String slug(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    String words = NO_WORD.matcher(plain).replaceAll("").strip().toLowerCase(Locale.ROOT);
    String slug = GAPS.matcher(words).replaceAll("-");
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length();
    return slug.substring(from, to);
  }

  private static String escaped(Evaluation run, String text) {
    return made(
        run,
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#x27;"));
  }

  private static long whole(String function, Object[] given, int index) {
    if (given[index] instanceof Long number) {
      return number;
    }
    throw noOverload(function, given);
  }
}
