package dev.sluice.domain.policy;

import java.util.List;

/**
 * What a policy says. There are three values, because "could not be evaluated" is neither yes nor
 * no (spec/README.md, decisions).
 */
public sealed interface Verdict {

  /**
   * Yes.
   *
   * @param messages what the visitor may be told
   * @param consequences what is to change
   */
  record Passed(List<String> messages, Consequences consequences) implements Verdict {
    public Passed {
      messages = List.copyOf(messages);
    }

    /** Yes, and nothing changes. */
    public Passed(List<String> messages) {
      this(messages, Consequences.NONE);
    }
  }

  /**
   * No.
   *
   * @param messages what the visitor may be told
   * @param consequences what is to change
   */
  record Failed(List<String> messages, Consequences consequences) implements Verdict {
    public Failed {
      messages = List.copyOf(messages);
    }

    /** No, and nothing changes. */
    public Failed(List<String> messages) {
      this(messages, Consequences.NONE);
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

  /** What is to change; nothing where it could not be decided. */
  default Consequences consequences() {
    return switch (this) {
      case Passed passed -> passed.consequences;
      case Failed failed -> failed.consequences;
      case Undecided undecided -> Consequences.NONE;
    };
  }

  /** The same, where this is to change; undecided stays undecided and changes nothing. */
  default Verdict causing(Consequences consequences) {
    return switch (this) {
      case Passed passed -> new Passed(passed.messages, consequences);
      case Failed failed -> new Failed(failed.messages, consequences);
      case Undecided undecided -> undecided;
    };
  }

  /** The opposite, with the same messages and consequences; undecided stays undecided. */
  default Verdict negated() {
    return switch (this) {
      case Passed passed -> new Failed(passed.messages, passed.consequences);
      case Failed failed -> new Passed(failed.messages, failed.consequences);
      case Undecided undecided -> undecided;
    };
  }

  /** Whether this is a yes. */
  default boolean isPassed() {
    return this instanceof Passed;
  }
}
