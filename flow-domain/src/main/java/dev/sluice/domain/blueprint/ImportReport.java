package dev.sluice.domain.blueprint;

import java.util.List;

/**
 * What applying a blueprint has done.
 *
 * @param warnings what went another way than its author may have meant
 */
public record ImportReport(List<Line> lines, List<String> warnings) {

  /** Keeps copies. */
  public ImportReport {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  /** What became of an entry. */
  public record Line(EntryName entry, Deed deed) {}

  /** What can become of an entry. */
  public enum Deed {
    /** Its conditions do not hold. */
    SKIPPED,
    /** It is new. */
    CREATED,
    /** It was there and has its attributes now. */
    UPDATED,
    /** It was there, and that was enough. */
    LEFT,
    /** It was there and is no more. */
    DELETED,
    /** It was not there, and need not be. */
    MISSED,
    /** It stands for nothing that exists; something was done. */
    PERFORMED
  }
}
