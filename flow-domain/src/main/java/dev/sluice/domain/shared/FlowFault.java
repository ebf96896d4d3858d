package dev.sluice.domain.shared;

import java.time.Duration;
import java.util.List;

/**
 * A mistake of the caller. The edge turns each into one status and the wire's error shape; nothing
 * has been changed when one is thrown.
 */
public abstract sealed class FlowFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private FlowFault(String message) {
    super(message, null, false, false);
  }

  /** What was asked for is not there, or not for this caller: 404. */
  public static final class NotFound extends FlowFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing and how it was named, fit for the caller's eyes
     */
    public NotFound(String what) {
      super(what);
    }
  }

  /** What was sent breaks a rule: 400 by field. */
  public static final class Invalid extends FlowFault {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public Invalid(List<Problem> problems) {
      super(problems.toString());
      this.problems = List.copyOf(problems);
    }

    /** The rules that were broken, in the order in which they were found. */
    public List<Problem> problems() {
      return problems;
    }
  }

  /** The body could not be read at all, so that no field can be named: 400 with a detail. */
  public static final class Malformed extends FlowFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param detail what could not be read, without quoting it
     */
    public Malformed(String detail) {
      super(detail);
    }
  }

  /** The caller may not do this: 403. */
  public static final class Forbidden extends FlowFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param detail the reason in words that give nothing away
     */
    public Forbidden(String detail) {
      super(detail);
    }
  }

  /** The caller may do this once they have proven something: 403. */
  public static final class ProofRequired extends FlowFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param detail what is to be proven, and where
     */
    public ProofRequired(String detail) {
      super(detail);
    }
  }

  /** Somebody else changed it first: 412. */
  public static final class Stale extends FlowFault {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the thing that changed
     */
    public Stale(String what) {
      super(what + " was changed by somebody else");
    }
  }

  /** The caller asks too often: 429. */
  public static final class Throttled extends FlowFault {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param retryAfter when another try makes sense
     */
    public Throttled(Duration retryAfter) {
      super("Request was throttled.");
      this.retryAfter = retryAfter;
    }

    /** When another try makes sense. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The server cannot do this now without keeping everybody waiting: 503. */
  public static final class Unavailable extends FlowFault {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param detail what is not available
     * @param retryAfter when another try makes sense
     */
    public Unavailable(String detail, Duration retryAfter) {
      super(detail);
      this.retryAfter = retryAfter;
    }

    /** When another try makes sense. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
