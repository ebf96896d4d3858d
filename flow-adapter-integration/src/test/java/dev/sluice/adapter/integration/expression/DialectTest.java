package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.parser.CelStandardMacro;
import dev.sluice.application.port.ExpressionFailed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DialectTest {

  private static final Map<String, Function> FUNCTIONS = Functions.with(Asking.all());

  /** What {@link Compilation} makes parts of their own of. */
  private static final Set<String> FORMS =
      Set.of("_&&_", "_||_", "_?_:_", "@not_strictly_false", "_[?_]");

  private static final Set<String> LEFT_OUT = Set.of("uint", "bytes", "type");

  private static final Map<CelStandardMacro, String> MACROS =
      Map.of(
          CelStandardMacro.HAS, "has({'a': 1}.a)",
          CelStandardMacro.ALL, "[1].all(x, x == 1)",
          CelStandardMacro.EXISTS, "[1].exists(x, x == 1)",
          CelStandardMacro.EXISTS_ONE, "[1].exists_one(x, x == 1)",
          CelStandardMacro.MAP, "[1].map(x, x + 1) == [2]",
          CelStandardMacro.MAP_FILTER, "[1, 2].map(x, x > 1, x) == [2]",
          CelStandardMacro.FILTER, "[1, 2].filter(x, x > 1) == [2]");

  static Stream<String> declared() {
    return Stream.concat(standard(), Dialect.FUNCTIONS.stream())
        .map(CelFunctionDecl::name)
        .filter(name -> !FORMS.contains(name));
  }

  private static Stream<CelFunctionDecl> standard() {
    return Arrays.stream(StandardFunction.values())
        .filter(function -> !Dialect.LEFT_OUT.contains(function))
        .map(StandardFunction::functionDecl);
  }

  @ParameterizedTest
  @MethodSource("declared")
  void canCallWhatItDeclares(String name) {
    assertThat(FUNCTIONS).containsKey(name);
  }

  @Test
  void expandsEveryMacroOfTheStandard() {
    assertThat(MACROS.keySet()).isEqualTo(CelStandardMacro.STANDARD_MACROS);
    for (String text : MACROS.values()) {
      assertThat(Outcome.ours(text)).as(text).isEqualTo(new Outcome(false, "true"));
    }
  }

  /** A function with one choice of parameters. */
  record Overload(String function, CelOverloadDecl declared) {

    boolean isOurs() {
      return !FORMS.contains(function)
          && declared.parameterTypes().stream().noneMatch(type -> LEFT_OUT.contains(type.name()));
    }
  }

  static Stream<Overload> overloads() {
    return standard()
        .flatMap(function ->
            function.overloads().stream().map(each -> new Overload(function.name(), each)))
        .filter(Overload::isOurs);
  }

  @ParameterizedTest
  @MethodSource("overloads")
  void takesEveryTypeThatItDeclares(Overload overload) throws InterruptedException {
    var given = overload.declared.parameterTypes().stream().map(DialectTest::sample).toArray();
    var run = new Evaluation(new World(Worlds.sources(Worlds.users()), Worlds.question()), 0);

    assertThat(complaint(overload.function, run, given)).doesNotContain("cannot be applied to");
  }

  private static String complaint(String function, Evaluation run, Object[] given)
      throws InterruptedException {
    try {
      FUNCTIONS.getOrDefault(function, (_, _) -> "").apply(run, given);
      return "";
    } catch (ExpressionFailed | DateTimeException failed) {
      return String.valueOf(failed.getMessage());
    }
  }

  private static Object sample(CelType type) {
    return switch (type.kind()) {
      case BOOL -> true;
      case DOUBLE -> 1.0;
      case STRING -> "1";
      case TIMESTAMP -> Instant.EPOCH;
      case DURATION -> Duration.ZERO;
      case LIST -> List.of(0L, 1L);
      case MAP -> Map.of(1L, 1L);
      default -> 1L;
    };
  }
}
