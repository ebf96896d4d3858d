package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelFunctionDecl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedExpressionsTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```cel\\n(.*?)\\n// => ([^\\n]*)\\n```", Pattern.DOTALL);

  private final CelExpressions expressions = Worlds.expressions();

  /** An expression, and what is said to come out. */
  record Example(String text, String result) {}

  static List<Example> examples() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "expressions.md"));
    assertThat(EXAMPLE.matcher(text).results().count())
        .as("every example tells its result")
        .isEqualTo(text.split("```cel", -1).length - 1L);
    return EXAMPLE.matcher(text).results().map(DocumentedExpressionsTest::example).toList();
  }

  private static Example example(MatchResult found) {
    return new Example(found.group(1), found.group(2));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void amountsToWhatTheDocumentSays(Example example) throws InterruptedException {
    assertThat(expressions.check(example.text)).isEmpty();

    assertThat(expressions.evaluate(example.text, Worlds.question()))
        .isEqualTo(expressions.evaluate(example.result, Worlds.question()));
  }

  static Stream<String> names() {
    return Stream.of(
            Dialect.VARIABLES.keySet().stream(),
            Dialect.FUNCTIONS.stream()
                .map(CelFunctionDecl::name)
                .filter(name -> !name.startsWith("_")),
            Types.fields().stream())
        .flatMap(names -> names);
  }

  @ParameterizedTest
  @MethodSource("names")
  void showsEverythingThatIsOurs(String name) throws IOException {
    var word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");

    assertThat(examples()).anyMatch(example -> word.matcher(example.text).find());
  }

  @Test
  void tellsTheLimitsThatHold() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "expressions.md"));

    for (int limit :
        List.of(
            Dialect.LENGTH,
            Compilation.DEPTH,
            Budget.STEPS,
            Budget.ITEMS,
            Budget.TEXT,
            Budget.LOOKUPS,
            Patterns.LENGTH,
            Patterns.PROGRAM,
            Output.VALUES,
            Output.DEPTH)) {
      assertThat(text.substring(text.indexOf("## Limits"))).contains("%,d".formatted(limit));
    }
  }
}
