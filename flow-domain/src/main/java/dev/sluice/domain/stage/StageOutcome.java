package dev.sluice.domain.stage;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageChallenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stage decided. */
public sealed interface StageOutcome {

  /** What the decision adds to the run. */
  Learned learned();

  /**
   * Wait for an answer to this.
   *
   * @param remarks what to say besides; nothing that the binding is to do something about
   */
  record Ask(StageChallenge challenge, List<Problem> remarks, Learned learned)
      implements StageOutcome {
    public Ask {
      remarks = List.copyOf(remarks);
    }

    /** Wait for an answer, with nothing to say besides. */
    public Ask(StageChallenge challenge, Learned learned) {
      this(challenge, List.of(), learned);
    }

    /** Wait for an answer, having learned nothing. */
    public Ask(StageChallenge challenge) {
      this(challenge, Learned.NOTHING);
    }
  }

  /**
   * The answer is wrong: ask again, or whatever the binding does about it.
   *
   * @param challenge what to ask now, or null for the same again
   * @param problems what is wrong; may be empty where nothing may be said
   */
  record Reject(@Nullable StageChallenge challenge, List<Problem> problems, Learned learned)
      implements StageOutcome {
    public Reject {
      problems = List.copyOf(problems);
    }

    /** The same question again. */
    public Reject(List<Problem> problems) {
      this(null, problems, Learned.NOTHING);
    }
  }

  /** Done; on to the next stage. */
  record Proceed(Learned learned) implements StageOutcome {}

  /**
   * The run ends here, or starts anew where the binding says so.
   *
   * @param message what the visitor may know, or null for a general text
   */
  record Deny(@Nullable String message, Learned learned) implements StageOutcome {

    /** A refusal that taught nothing. */
    public Deny(@Nullable String message) {
      this(message, Learned.NOTHING);
    }
  }

  /**
   * What an earlier stage was answered cannot be: it asks once more, and then this stage follows.
   *
   * @param stage the earlier stage; bound by the flow
   * @param problems what is wrong with what it was answered
   */
  record Return(StageId stage, List<Problem> problems, Learned learned) implements StageOutcome {
    public Return {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Another flow takes over, in the same session.
   *
   * @param target the other flow
   * @param keepContext whether it learns what this run knows and what was proven in it
   */
  record HandOver(FlowSlug target, boolean keepContext, Learned learned) implements StageOutcome {}

  /**
   * Enter this stage once all that was wanted so far is kept: it has to wait for somebody else, and
   * nothing may be half written meanwhile.
   */
  record Postpone(Learned learned) implements StageOutcome {

    /** Later, having learned nothing. */
    public Postpone() {
      this(Learned.NOTHING);
    }
  }
}
