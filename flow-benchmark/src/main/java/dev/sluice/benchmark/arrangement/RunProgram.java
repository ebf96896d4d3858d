package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.program.Arguments;
import dev.sluice.benchmark.program.Option;
import dev.sluice.benchmark.program.Program;
import java.io.PrintStream;
import java.util.List;

/** Everything in one go: fills a database, starts a server on it, and measures that. */
public final class RunProgram implements Program {

  private static final String NAME = "run";

  private final String mainClass;

  /**
   * @param mainClass the class that starts programs by their names
   */
  public RunProgram(String mainClass) {
    this.mainClass = mainClass;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String purpose() {
    return "prepares a database, starts a server on it, and measures the two";
  }

  @Override
  public List<Option<?>> options() {
    return Wishes.options();
  }

  @Override
  public void run(List<String> args, PrintStream out) {
    var wishes = Wishes.of(Arguments.of(options(), args));
    ArrangementFigures figures = new Arrangement(wishes, mainClass, out).measure();
    String text = ArrangementText.of(figures);
    out.print("\n" + text);
    wishes.results().write(NAME, text, figures);
  }
}
