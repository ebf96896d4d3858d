package dev.sluice.domain.blueprint;

import dev.sluice.domain.blueprint.Nesting.Frame;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;

/**
 * What a node resolves against.
 *
 * @param context what {@code !Context} finds
 * @param journal what resolving has cost so far; shared by all scopes of a run
 */
public record Scope(
    Surroundings surroundings,
    Node.Mapping context,
    Referrer referrer,
    Journal journal,
    Nesting nesting) {

  private static final int DEEPEST = 50;

  /** The scope of an entry's own fields. */
  public static Scope of(
      Surroundings surroundings, Node.Mapping context, Referrer referrer, Journal journal) {
    return new Scope(surroundings, context, referrer, journal, Nesting.NONE);
  }

  /** The same, seen from another entry, or from one of which more is known. */
  public Scope of(Referrer other) {
    return new Scope(surroundings, context, other, journal, nesting);
  }

  Scope within(Nesting inner) {
    return new Scope(surroundings, context, referrer, journal, inner);
  }

  /** The value, once it is paid for. */
  <V extends Value> V spend(Place at, V value) {
    if (!journal.affords(shallow(at, value))) {
      throw tooLarge(at);
    }
    return value;
  }

  /** The value, unless tags have put it together deeper than any document may be. */
  <V extends Value> V shallow(Place at, V value) {
    if (value.isDeeperThan(DEEPEST)) {
      throw tooLarge(at);
    }
    return value;
  }

  /** Pays for a text before it is made. */
  void spendText(Place at, int length) {
    if (!journal.affordsText(length)) {
      throw tooLarge(at);
    }
  }

  /** What the enumeration so many levels up is at. */
  Frame.Item item(Tag tag, int depth) {
    return switch (nesting.frame(depth)) {
      case Frame.Item item -> item;
      case Frame.Undecided() -> throw Finding.enumeratesItself(tag).fault(referrer.name());
      case null -> throw Finding.notEnumerated(tag, depth).fault(referrer.name());
    };
  }

  /** Notes what the author should know although it is no fault. */
  void warn(Place at, String warning) {
    journal.warn(Finding.invalid(at, warning, "").problem(referrer.name()).message().strip());
  }

  /** The fault that something at this place is wrong. */
  public FlowFault.Invalid fault(Place at, String what, String remedy) {
    return Finding.invalid(at, what, remedy).fault(referrer.name());
  }

  private FlowFault.Invalid tooLarge(Place at) {
    return new Finding(
            at,
            "too_large",
            "With this value the blueprint grows too large, or too deep.",
            "Enumerate less, nest less, or split the blueprint.")
        .fault(referrer.name());
  }
}
