package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;

/** Finds what exists, for {@code !Find} and {@code !FindObject}. */
@FunctionalInterface
public interface Finder {

  /** What exists has nothing in it. */
  Finder NOTHING = (lookup, wanted) -> new Found.None();

  /**
   * Looks a row up as it is within the running transaction.
   *
   * @param wanted what of it is wanted
   */
  Found find(Lookup lookup, Wanted wanted);

  /** What of a row is wanted. */
  enum Wanted {
    /** Its primary key. */
    KEY,
    /** All that the API shows of it. */
    OBJECT
  }

  /** What came of it. */
  sealed interface Found {

    /** It is there. */
    record One(Value value) implements Found {}

    /** Nothing matches. */
    record None() implements Found {}

    /**
     * It cannot be looked for.
     *
     * @param reason why, as a sentence
     */
    record Impossible(String reason) implements Found {}
  }
}
