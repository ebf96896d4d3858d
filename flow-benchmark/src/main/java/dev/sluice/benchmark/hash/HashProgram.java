package dev.sluice.benchmark.hash;

import dev.sluice.adapter.integration.argon2.Argon2Engine;
import dev.sluice.adapter.integration.argon2.Argon2Engines;
import dev.sluice.adapter.integration.argon2.EngineChoice;
import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Program;
import dev.sluice.benchmark.program.ProgramFailed;
import dev.sluice.benchmark.program.Results;
import dev.sluice.benchmark.program.Spelling;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Measures what hashing alone would allow. */
public final class HashProgram implements Program {

  /** What it is called by, and what its results are called. */
  public static final String NAME = "hash";

  /** What computes the hashes. */
  public static final Option<EngineChoice> ENGINE =
      Option.of(
          "engine",
          "auto",
          "what computes the hashes: native, java, or auto for native where it works",
          HashProgram::engine);

  private static final int MOST_THREADS = 256;

  private static final Option<HashingCost> HASHING = HashingCost.option("argon2id");
  private static final Option<Integer> THREADS =
      Option.of(
          "threads",
          Integer.toString(Runtime.getRuntime().availableProcessors()),
          "hashes at once",
          Spelling.number(1, MOST_THREADS));
  private static final Option<Duration> WARM_UP =
      Option.of("warm-up", "10s", "for how long nothing is measured", Spelling.duration(0));
  private static final Option<Duration> DURATION =
      Option.of("duration", "10s", "for how long it is", Spelling.duration(1));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String purpose() {
    return "hashes passwords and does nothing else";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(HASHING, ENGINE, THREADS, WARM_UP, DURATION, Results.OPTION);
  }

  @Override
  public void run(List<String> args, PrintStream out) {
    Arguments given = Arguments.of(options(), args);
    HashingCost cost = given.get(HASHING);
    var loop = new HashLoop(chosen(given.get(ENGINE), cost), cost, given.get(THREADS));
    HashFigures figures = loop.run(given.get(WARM_UP), given.get(DURATION));
    out.print(figures.text());
    new Results(given.get(Results.OPTION)).write(NAME, figures.text(), figures);
  }

  private static Argon2Engine chosen(EngineChoice choice, HashingCost cost) {
    try {
      return Argon2Engines.ofThisMachine().choose(choice, cost.toArgon2());
    } catch (IllegalArgumentException e) {
      throw new ProgramFailed(String.valueOf(e.getMessage()));
    }
  }

  private static EngineChoice engine(String text) {
    return switch (text) {
      case "auto" -> EngineChoice.AUTO;
      case "native" -> EngineChoice.NATIVE;
      case "java" -> EngineChoice.JAVA;
      default -> throw new IllegalArgumentException("must be auto, native or java");
    };
  }
}
