package dev.sluice.benchmark;

import dev.sluice.benchmark.arrangement.RunProgram;
import dev.sluice.benchmark.hash.HashProgram;
import dev.sluice.benchmark.load.LoadProgram;
import dev.sluice.benchmark.micro.JmhProgram;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Program;
import dev.sluice.benchmark.program.ProgramFailed;
import dev.sluice.benchmark.scenario.PrepareProgram;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Starts the programs of this module by their names. */
public final class Benchmarks {

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private static final List<Program> PROGRAMS =
      List.of(
          new RunProgram(Benchmarks.class.getName()),
          new LoadProgram(),
          new PrepareProgram(),
          new HashProgram(),
          new JmhProgram());

  private Benchmarks() {}

  /** Runs the program that the first argument names, with the others. */
  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  static int run(List<String> args, PrintStream out, PrintStream err) {
    Optional<Program> program = args.stream().findFirst().flatMap(Benchmarks::find);
    if (program.isEmpty()) {
      err.print(usage());
      return MISUSED;
    }
    try {
      program.get().run(args.subList(1, args.size()), out);
      return 0;
    } catch (ProgramFailed e) {
      err.println(e.getMessage());
      return FAILED;
    }
  }

  private static Optional<Program> find(String name) {
    return PROGRAMS.stream().filter(program -> program.name().equals(name)).findFirst();
  }

  private static String usage() {
    var text = new StringBuilder("Give the name of a program, and its options as --name=value.\n");
    for (Program program : PROGRAMS) {
      text.append("\n%s: %s%n".formatted(program.name(), program.purpose()));
      for (Option<?> option : program.options()) {
        text.append("  ").append(option.description()).append('\n');
      }
    }
    return text.toString();
  }
}
