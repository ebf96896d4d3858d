package dev.sluice.benchmark.program;

/** A program does not start with these options; says which, why, and what to do about it. */
public final class OptionRefused extends ProgramFailed {

  private static final long serialVersionUID = 1L;

  public OptionRefused(String problem, String remedy) {
    super(problem + " " + remedy);
  }

  /** What is wrong with the value of an option. */
  static OptionRefused value(Option<?> option, String value, String rule) {
    return new OptionRefused(
        "--%s is '%s', but %s.".formatted(option.name(), value, rule),
        "Give it as %s.".formatted(option.example()));
  }
}
