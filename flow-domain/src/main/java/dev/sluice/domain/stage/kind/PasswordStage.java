package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a password (spec/stages.md 2.2).
 *
 * @param backends who is asked whether it is right, in this order
 * @param configureFlow the flow by which people change their password, or null
 * @param failedAttemptsBeforeCancel how many wrong passwords end the run, at least 1; default 5
 * @param allowShowPassword whether clients may reveal what is typed
 */
@Kind(value = "password", description = "Asks for a password.")
public record PasswordStage(
    List<PasswordBackend> backends,
    @Nullable FlowId configureFlow,
    Integer failedAttemptsBeforeCancel,
    Boolean allowShowPassword)
    implements StageConfig, ConfigurableStage {

  /** How many wrong passwords end a run unless the stage says otherwise. */
  public static final int DEFAULT_ATTEMPTS = 5;

  public PasswordStage {
    backends = List.copyOf(backends);
    failedAttemptsBeforeCancel =
        failedAttemptsBeforeCancel == null ? DEFAULT_ATTEMPTS : failedAttemptsBeforeCancel;
    allowShowPassword = allowShowPassword != null && allowShowPassword;
    if (failedAttemptsBeforeCancel < 1) {
      throw new IllegalArgumentException(
          "failed_attempts_before_cancel must be at least 1 but is " + failedAttemptsBeforeCancel);
    }
  }

  /** A stage that asks the backends in order, with the defaults of the wire. */
  public static PasswordStage checkedBy(PasswordBackend... backends) {
    return new PasswordStage(List.of(backends), null, DEFAULT_ATTEMPTS, false);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public PasswordStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new PasswordStage(backends, null, failedAttemptsBeforeCancel, allowShowPassword)
        : this;
  }

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }

  /**
   * What is asked.
   *
   * @param recoveryUrl the page of the brand's recovery flow, or null
   * @param allowShowPassword whether clients may reveal what is typed
   */
  @Component("ak-stage-password")
  public record Challenge(@Nullable FlowPage recoveryUrl, boolean allowShowPassword)
      implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param password as typed, never trimmed
   */
  @Component("ak-stage-password")
  public record Response(String password) implements StageResponse {

    /** Never the password. */
    @Override
    public String toString() {
      return "Response[]";
    }
  }
}
