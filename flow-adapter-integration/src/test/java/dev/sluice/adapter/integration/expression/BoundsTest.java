package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private final CelExpressions expressions = Worlds.expressions();

  static List<String> outgrowing() {
    String ten = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    String hundredThousand = ten;
    for (String name : List.of("a", "b", "c", "d")) {
      hundredThousand = ten + ".map(" + name + ", " + hundredThousand + ")";
    }
    return List.of(
        doubling("'ten letters'", "a + a"),
        doubling("[1]", "a + a"),
        doubling("[1]", "[a, a]"),
        doubling("[1]", "[a, a]").replace("a)))", "a == a)))"),
        hundredThousand + ".size() > 0",
        "'" + "a".repeat(30_000) + "'.replace('a', '" + "b".repeat(2_000) + "')",
        "regex_replace('" + "a".repeat(20_000) + "', 'a', '" + "b".repeat(5_000) + "')",
        "regex_replace('" + "a".repeat(30_000) + "', 'a.*b|a', 'c')",
        "cel.bind(a, '" + "a".repeat(10_000) + "', a + a + a + a).matches('(a*)*(a*)*(a?){500}b')",
        "cel.bind(a, ["
            + "'abcdefghij', ".repeat(2_000)
            + "''], a.join('"
            + "x".repeat(999)
            + "'))",
        "[" + "1, ".repeat(3_000) + "1]",
        "'x' + string(dyn(["
            + "1, ".repeat(3_000)
            + "1]).map(x, dyn(["
            + "1,".repeat(2_000)
            + "1]).size()).size()) == ''",
        Stream.iterate("'a'", inner -> "[" + inner + "]").skip(20).findFirst().orElse(""));
  }

  /** Each step makes the value twice as large. */
  private static String doubling(String first, String step) {
    return "cel.bind(a, "
        + first
        + ", "
        + ("cel.bind(a, " + step + ", ").repeat(40)
        + "a"
        + ")".repeat(41);
  }

  @ParameterizedTest
  @MethodSource("outgrowing")
  void endsAtItsLimit(String text) {
    assertThat(expressions.check(text)).isEmpty();

    Assertions.assertTimeoutPreemptively(
        AT_ONCE,
        () ->
            assertThatThrownBy(() -> expressions.evaluate(text, Worlds.question()))
                .isInstanceOfSatisfying(
                    ExpressionFailed.class,
                    failed -> assertThat(failed.reason()).isEqualTo(Reason.LIMIT)));
  }

  static List<String> tooLarge() {
    return List.of(
        "1" + " + 1".repeat(7_000),
        "(".repeat(9_000) + "1" + ")".repeat(9_000),
        "[".repeat(9_000),
        "a" + ".b".repeat(15_000),
        "1 ? 1 : ".repeat(4_000) + "1",
        "[1]" + ".map(x, [x])".repeat(2_500),
        "f(".repeat(9_000),
        "\"" + "x".repeat(Dialect.LENGTH) + "\"",
        "'a'.matches('" + "(a{1000}){1}".repeat(60) + "')",
        "'a'.matches('((a{1000}){1000}){1000}')",
        "'a'.matches('" + "a".repeat(2_000) + "')",
        "");
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void refusesWhatIsTooLargeToCompile(String text) {
    Assertions.assertTimeoutPreemptively(
        AT_ONCE, () -> assertThat(expressions.check(text)).isNotEmpty());
  }

  @Test
  void takesLongChainsThatAreNotDeep() throws InterruptedException {
    String text = "true" + " && true".repeat(3_000);

    assertThat(expressions.evaluate(text, Worlds.question()).isTruthy()).isTrue();
  }

  @Test
  void asksNoMoreThanTwentyQuestions() {
    String text =
        "[" + "0,".repeat(30) + "0].map(i, user_by({'username': 'user' + string(i)})).size() > 0";
    String different =
        "'abcdefghijklmnopqrstuvwxyz'.split('m').size() > 0 && ["
            + numbers()
            + "].map(i, user_by({'username': string(i)})).size() > 0";

    assertThat(catching(text)).isNull();
    assertThat(catching(different)).contains("looks up more than 20 things");
  }

  private static String numbers() {
    return String.join(",", Stream.iterate(1, i -> i + 1).limit(30).map(String::valueOf).toList());
  }

  private @org.jspecify.annotations.Nullable String catching(String text) {
    try {
      expressions.evaluate(text, Worlds.question());
      return null;
    } catch (ExpressionFailed failed) {
      return failed.getMessage();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void forgetsTextsWhenTheyAreTooMany() throws InterruptedException {
    for (int i = 0; i < 60; i++) {
      String text = "size('" + "x".repeat(10_000) + "') == 10000 && " + i + " >= 0";
      assertThat(expressions.evaluate(text, Worlds.question()).isTruthy()).isTrue();
    }
  }
}
