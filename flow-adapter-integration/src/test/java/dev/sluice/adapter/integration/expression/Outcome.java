package dev.sluice.adapter.integration.expression;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.sluice.adapter.integration.expression.Compiler.Compiled;
import dev.sluice.application.port.ExpressionFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an expression amounts to, written out so that what is the same looks the same.
 *
 * @param fails whether it has no value
 * @param shown the value, or why there is none
 */
record Outcome(boolean fails, String shown) {

  private static final Compiler OURS = new Compiler(Functions.with(Asking.all()));
  private static final CelCompiler CHECKER = Dialect.compiler();
  private static final CelRuntime LIBRARY =
      CelRuntimeFactory.legacyCelRuntimeBuilder().setOptions(options()).build();

  /** The checker lets ints and doubles be compared, which its evaluation has to be told. */
  private static CelOptions options() {
    return Dialect.options().toBuilder().enableHeterogeneousNumericComparisons(true).build();
  }

  static boolean isWellTyped(String text) {
    return !CHECKER.compile(text).hasError();
  }

  /** As we evaluate it. */
  static Outcome ours(String text) {
    try {
      return switch (OURS.compile(text, false)) {
        case Compiled.Wrong(var mistakes) -> failure(mistakes.getFirst().message());
        case Compiled.Ready(Program program) -> value(program.run(evaluation(program)));
      };
    } catch (ExpressionFailed failed) {
      return failure(failed.reason() + ": " + failed.getMessage());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Evaluation evaluation(Program program) {
    return program.in(new World(Worlds.sources(Worlds.users()), Worlds.question()));
  }

  /** As the library does. */
  static Outcome ofLibrary(String text) {
    try {
      return value(LIBRARY.createProgram(CHECKER.compile(text).getAst()).eval());
    } catch (CelEvaluationException failed) {
      return failure(String.valueOf(failed.getMessage()));
    } catch (CelValidationException wrong) {
      throw new IllegalArgumentException(text, wrong);
    }
  }

  private static Outcome value(Object value) {
    return new Outcome(false, written(value));
  }

  private static Outcome failure(String cause) {
    return new Outcome(true, cause);
  }

  /** Why something fails is said differently. */
  boolean agreesWith(Outcome other) {
    return fails == other.fails && (fails || shown.equals(other.shown));
  }

  private static String written(Object value) {
    return switch (value) {
      case String text -> '"' + text + '"';
      case Instant time -> "timestamp " + time;
      case Duration duration -> "duration " + duration;
      case List<?> list -> list.stream().map(Outcome::written).toList().toString();
      case Map<?, ?> map ->
          map.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      entry -> written(entry.getKey()),
                      entry -> written(entry.getValue()),
                      (first, _) -> first,
                      TreeMap::new))
              .toString();
      case Long _, Double _, Boolean _ -> value.toString();
      default -> "null";
    };
  }
}
