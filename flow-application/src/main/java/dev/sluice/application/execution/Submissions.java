package dev.sluice.application.execution;

import dev.sluice.application.execution.AnswerStage.Submission;
import dev.sluice.application.port.ExecutionRepository.StoredRun;
import dev.sluice.application.port.Keyring;
import dev.sluice.domain.execution.ExecutionState.Awaiting;
import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.stage.kind.Component;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Recognises answers. What is kept of one is a keyed checksum over run, step and body: a plain hash
 * would let whoever reads the database guess passwords.
 */
final class Submissions {

  private static final String PURPOSE = "submission";

  private final Keyring keyring;

  Submissions(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The checksum of an answer that was given at a step of a run. */
  String checksum(FlowExecution execution, int step, Submission submission) {
    String covered = execution.id().value() + ":" + step + ":" + submission.body();
    return keyring.mac(PURPOSE, covered.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether an answer is the one that led to where a run stands. */
  boolean isLastOf(StoredRun run, Submission submission) {
    FlowExecution execution = run.execution();
    Integer claimed = submission.step();
    int step = claimed == null ? execution.step() - 1 : claimed;
    return isLastOf(run, checksum(execution, step, submission));
  }

  /** Whether the answer with a checksum led to where a run stands. */
  boolean isLastOf(StoredRun run, String checksum) {
    return !run.submission().isEmpty()
        && MessageDigest.isEqual(
            run.submission().getBytes(StandardCharsets.US_ASCII),
            checksum.getBytes(StandardCharsets.US_ASCII));
  }

  /** Whether the client says that it answers another step than the one that waits. */
  static boolean isForAnotherStep(Submission submission, FlowExecution execution) {
    Integer step = submission.step();
    return step != null && step != execution.step();
  }

  /** Whether the client says that it answers another question than the one that was asked. */
  static boolean isForAnotherStage(Submission submission, FlowExecution execution) {
    if (submission.component() == null || !(execution.state() instanceof Awaiting awaiting)) {
      return false;
    }
    Component asked = awaiting.challenge().getClass().getAnnotation(Component.class);
    return asked != null && !asked.value().equals(submission.component());
  }
}
