package dev.sluice.benchmark.program;

/** A program cannot do what it was asked for; the message says why, to whoever started it. */
public class ProgramFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ProgramFailed(String message) {
    super(message);
  }
}
