package dev.sluice.benchmark.micro;

import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.OptionRefused;
import dev.sluice.benchmark.program.Program;
import dev.sluice.benchmark.program.Results;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of single parts, with what they allocate. */
public final class JmhProgram implements Program {

  private static final String NAME = "jmh";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String purpose() {
    return "measures single parts of the engine by JMH, whose own options it takes (-h shows them)";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public void run(List<String> args, PrintStream out) {
    try {
      var given = new CommandLineOptions(args.toArray(String[]::new));
      if (given.shouldHelp()) {
        given.showHelp();
      } else {
        measure(given);
      }
    } catch (CommandLineOptionException e) {
      throw new OptionRefused("JMH: " + e.getMessage() + ".", "See jmh -h.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void measure(CommandLineOptions given) {
    var options = new OptionsBuilder().parent(given).addProfiler(GCProfiler.class).build();
    try {
      Collection<RunResult> found = new Runner(options).run();
      var results = Results.standard();
      write(found, ResultFormatType.TEXT, results.file(NAME + ".txt"));
      write(found, ResultFormatType.JSON, results.file(NAME + ".json"));
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Collection<RunResult> found, ResultFormatType type, Path file) {
    try (var out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(type, out).writeOut(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
