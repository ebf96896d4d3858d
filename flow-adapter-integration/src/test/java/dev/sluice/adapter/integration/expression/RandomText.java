package dev.sluice.adapter.integration.expression;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Expressions that nobody would write, most of which are well formed. */
final class RandomText {

  private final Random random;
  private int names;

  RandomText(Random random) {
    this.random = random;
  }

  String next() {
    String text = any(1 + random.nextInt(6));
    return random.nextInt(20) == 0 ? broken(text) : text;
  }

  /** One character is gone. */
  private String broken(String text) {
    int at = random.nextInt(text.length());
    return text.substring(0, at) + text.substring(at + 1);
  }

  private String any(int depth) {
    return one(depth, this::bool, this::text, this::number, this::list, this::map, this::time);
  }

  @SafeVarargs
  private String one(int depth, IntFunction<String>... kinds) {
    return kinds[random.nextInt(kinds.length)].apply(depth - 1);
  }

  private String pick(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private String bool(int depth) {
    if (depth <= 0) {
      return pick("true", "false", "request.user.is_active", "is_sso_flow", "has(context.geoip)");
    }
    return switch (random.nextInt(10)) {
      case 0 -> "(" + bool(depth - 1) + pick(" && ", " || ") + bool(depth - 1) + ")";
      case 1 -> "!" + bool(depth - 1);
      case 2 -> "(dyn(" + any(depth) + ") == " + any(depth) + ")";
      case 3 -> "(" + number(depth - 1) + pick(" < ", " >= ", " != ") + number(depth - 1) + ")";
      case 4 -> text(depth - 1) + ".matches(" + pattern(depth - 1) + ")";
      case 5 -> text(depth - 1) + pick(".contains(", ".startsWith(") + text(depth - 1) + ")";
      case 6 -> "(dyn(" + any(depth) + ") in " + list(depth - 1) + ")";
      case 7 -> macro(depth, pick("all", "exists", "exists_one"), this::bool);
      case 8 -> "ip_in(" + text(depth - 1) + ", " + text(depth - 1) + ")";
      default -> "truthy(" + any(depth) + ")";
    };
  }

  private String text(int depth) {
    if (depth <= 0) {
      return pick(
          "''",
          "'a'",
          "'żółw 🐢'",
          "client_ip",
          "request.user.username",
          "string(context.email)",
          "'" + "long ".repeat(random.nextInt(400)) + "'",
          "'\\u0000\\n'",
          "'10.0.0.0/8'");
    }
    return switch (random.nextInt(9)) {
      case 0 -> "(" + text(depth - 1) + " + " + text(depth - 1) + ")";
      case 1 -> text(depth - 1) + ".replace(" + text(depth - 1) + ", " + text(depth - 1) + ")";
      case 2 -> text(depth - 1) + ".substring(" + number(depth - 1) + ")";
      case 3 -> "string(" + one(depth, this::number, this::time, this::bool) + ")";
      case 4 ->
          "regex_replace(%s, %s, %s)"
              .formatted(text(depth - 1), pattern(depth - 1), text(depth - 1));
      case 5 -> "slugify(" + text(depth - 1) + ")";
      case 6 -> "escape_html(" + text(depth - 1) + ").upperAscii()";
      case 7 -> text(depth - 1) + ".split(" + text(depth - 1) + ").join(" + text(depth - 1) + ")";
      default -> bind(depth, this::text, name -> name + " + " + name);
    };
  }

  private String pattern(int depth) {
    return random.nextInt(4) == 0
        ? text(depth)
        : pick(
            "'(a*)*b'",
            "'(a|aa)+$'",
            "'.*.*.*x'",
            "'[^a-z]{1,900}'",
            "'\\\\p{L}+'",
            "'('",
            "'(x+x+)+y'",
            "''",
            "'" + "(a?)".repeat(random.nextInt(100)) + "'");
  }

  private String number(int depth) {
    if (depth <= 0) {
      return pick(
          "0",
          "1",
          "-1",
          "9223372036854775807",
          "-9223372036854775808",
          "1e308",
          "0.0",
          "size(context)",
          "attempts()",
          "evidence.factors()");
    }
    return switch (random.nextInt(5)) {
      case 0, 1 ->
          "("
              + number(depth - 1)
              + pick(" + ", " - ", " * ", " / ", " % ")
              + number(depth - 1)
              + ")";
      case 2 -> "size(" + one(depth, this::text, this::list, this::map) + ")";
      case 3 -> pick("int(", "double(") + one(depth, this::text, this::number, this::time) + ")";
      default -> time(depth - 1) + pick(".getHours()", ".getFullYear()", ".getMilliseconds()");
    };
  }

  private String list(int depth) {
    if (depth <= 0) {
      return pick(
          "[]",
          "[1, 2, 3]",
          "['a', 'b']",
          "[dyn(1), null, 'x']",
          "request.user.groups",
          "[" + "7, ".repeat(random.nextInt(500)) + "7]");
    }
    return switch (random.nextInt(6)) {
      case 0 -> "(" + list(depth - 1) + " + " + list(depth - 1) + ")";
      case 1 -> macro(depth, "map", this::any);
      case 2 -> macro(depth, "filter", this::bool);
      case 3 -> "[dyn(" + any(depth) + "), " + any(depth) + "]";
      case 4 -> text(depth - 1) + ".split(" + text(depth - 1) + ")";
      default -> bind(depth, this::list, name -> "[" + name + ", " + name + "]");
    };
  }

  private String map(int depth) {
    return depth <= 0
        ? pick("{}", "context", "{'a': 1}", "{1: true, 'x': null}", "context.prompt_data")
        : "{" + text(0) + ": dyn(" + any(depth) + "), 'k': " + any(depth) + "}";
  }

  private String time(int depth) {
    if (depth <= 0) {
      return pick(
          "now",
          "timestamp('2026-01-01T00:00:00Z')",
          "duration('1h')",
          "duration('-9s')",
          "timestamp(-62135596800)",
          "duration('9999999h')");
    }
    return random.nextBoolean()
        ? "(" + time(depth - 1) + pick(" + ", " - ") + time(depth - 1) + ")"
        : pick("timestamp(", "duration(") + text(depth - 1) + ")";
  }

  private String macro(int depth, String macro, IntFunction<String> body) {
    String name = "v" + names++;
    return "dyn(%s).%s(%s, %s)"
        .formatted(
            random.nextInt(3) == 0 ? map(depth - 1) : list(depth - 1),
            macro,
            name,
            body.apply(depth - 1));
  }

  private String bind(
      int depth, IntFunction<String> first, java.util.function.UnaryOperator<String> step) {
    String name = "b" + names++;
    String text = first.apply(depth - 1);
    for (String each : List.of(name, name, name).subList(0, random.nextInt(4))) {
      text = "cel.bind(" + each + ", " + text + ", " + step.apply(each) + ")";
    }
    return text;
  }
}
