package dev.sluice.benchmark.program;

import java.io.PrintStream;
import java.util.List;

/** Something that can be run by its name. */
public interface Program {

  /** What it is called by. */
  String name();

  /** What it is good for, in one line. */
  String purpose();

  /** What can be given. */
  List<Option<?>> options();

  /**
   * Does it.
   *
   * @param args as given, without the name
   * @param out for people to read
   * @throws OptionRefused if it cannot be done as asked for
   */
  void run(List<String> args, PrintStream out);
}
