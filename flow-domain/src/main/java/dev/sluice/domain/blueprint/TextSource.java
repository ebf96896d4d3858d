package dev.sluice.domain.blueprint;

/** Reads texts from outside of the document: environment variables, or files. */
@FunctionalInterface
public interface TextSource {

  /** Nothing may be read. */
  TextSource CLOSED = name -> new Reading.Refused();

  /** Reads what is called so. */
  Reading read(String name);

  /** What came of it. */
  sealed interface Reading {

    /** It was read. */
    record Read(String text) implements Reading {}

    /**
     * It may be read but cannot.
     *
     * @param reason why, as a part of a sentence
     */
    record Missing(String reason) implements Reading {}

    /** The server's configuration does not let documents read it. */
    record Refused() implements Reading {}
  }
}
