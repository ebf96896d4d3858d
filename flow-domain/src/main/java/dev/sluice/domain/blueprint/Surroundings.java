package dev.sluice.domain.blueprint;

/**
 * All that tags can learn from outside of their document.
 *
 * @param finder what exists
 * @param environment the variables that the server's configuration allows
 * @param files the files that the server's configuration allows
 */
public record Surroundings(Finder finder, TextSource environment, TextSource files) {

  /** Where nothing exists and nothing may be read. */
  public static final Surroundings NONE =
      new Surroundings(Finder.NOTHING, TextSource.CLOSED, TextSource.CLOSED);
}
