package dev.sluice.domain.policy;

import java.util.List;

/**
 * What a policy says. There are three values, because "could not be evaluated" is neither yes nor
 * no (spec/README.md, decisions).
 */
public sealed interface Verdict {

  /** Yes. */
  record Passed(List<String> messages) implements Verdict {
    public Passed {
      messages = List.copyOf(messages);
    }
  }

  /** No. */
  record Failed(List<String> messages) implements Verdict {
    public Failed {
      messages = List.copyOf(messages);
    }
  }

  /**
   * It could not be evaluated.
   *
   * @param cause the reason, for administrators only
   */
  record Undecided(String cause) implements Verdict {}

  /** Yes or no, with messages for the visitor. */
  static Verdict of(boolean passing, List<String> messages) {
    return passing ? new Passed(messages) : new Failed(messages);
  }

  /** Yes or no, with messages for the visitor. */
  static Verdict of(boolean passing, String... messages) {
    return of(passing, List.of(messages));
  }

  /** What the visitor may be told. */
  default List<String> messages() {
    return switch (this) {
      case Passed passed -> passed.messages;
      case Failed failed -> failed.messages;
      case Undecided undecided -> List.of();
    };
  }

  /** The opposite with the same messages; undecided stays undecided. */
  default Verdict negated() {
    return switch (this) {
      case Passed passed -> new Failed(passed.messages);
      case Failed failed -> new Passed(failed.messages);
      case Undecided undecided -> undecided;
    };
  }

  /** Whether this is a yes. */
  default boolean isPassed() {
    return this instanceof Passed;
  }
}
