package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Mails a link to the pending user, and goes on where the link is opened (spec/stages.md 2.8).
 *
 * @param useGlobalSettings whether the installation's server sends it, whatever stands below
 * @param host the server; default localhost
 * @param port its port; default 25
 * @param username as whom to log in to it, or blank
 * @param password with which password
 * @param useTls whether the connection has to be encrypted after its beginning
 * @param useSsl whether it is from the beginning
 * @param timeout how many seconds it may take to answer; default 10
 * @param fromAddress whom mails are from
 * @param activateUserOnSuccess whether who opens the link is active from then on
 * @param tokenExpiry how long the link works; default half an hour
 * @param subject of the mail
 * @param template what the mail says
 * @param recoveryMaxAttempts how often the mail may be asked for again within the timeout below
 * @param recoveryCacheTimeout how long such a wish counts; default five minutes
 */
@Kind(value = "email", description = "Sends a link by email and waits until it is opened.")
public record EmailStage(
    Boolean useGlobalSettings,
    String host,
    Integer port,
    String username,
    Secret password,
    Boolean useTls,
    Boolean useSsl,
    Integer timeout,
    String fromAddress,
    Boolean activateUserOnSuccess,
    TimeDelta tokenExpiry,
    String subject,
    String template,
    Integer recoveryMaxAttempts,
    TimeDelta recoveryCacheTimeout)
    implements StageConfig {

  private static final int SMTP = 25;
  private static final int LAST_PORT = 65_535;
  private static final int SECONDS = 10;

  /** Whoever sends mails has to be done with one before another node may take it. */
  private static final int LONGEST_TIMEOUT = 60;

  private static final int ATTEMPTS = 5;

  public EmailStage {
    useGlobalSettings = requireNonNullElse(useGlobalSettings, false);
    host = requireNonNullElse(host, "localhost");
    port = requireNonNullElse(port, SMTP);
    username = requireNonNullElse(username, "");
    password = requireNonNullElse(password, Secret.NONE);
    useTls = requireNonNullElse(useTls, false);
    useSsl = requireNonNullElse(useSsl, false);
    timeout = requireNonNullElse(timeout, SECONDS);
    fromAddress = requireNonNullElse(fromAddress, "system@authentik.local");
    activateUserOnSuccess = requireNonNullElse(activateUserOnSuccess, false);
    tokenExpiry = requireNonNullElse(tokenExpiry, new TimeDelta("minutes=30"));
    subject = requireNonNullElse(subject, "authentik");
    template = requireNonNullElse(template, "email/password_reset.html");
    recoveryMaxAttempts = requireNonNullElse(recoveryMaxAttempts, ATTEMPTS);
    recoveryCacheTimeout = requireNonNullElse(recoveryCacheTimeout, new TimeDelta("minutes=5"));
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (port < 1 || port > LAST_PORT) {
      problems.add(Problem.invalid("port", "A port lies within 1 and 65535."));
    }
    if (timeout < 1 || timeout > LONGEST_TIMEOUT) {
      problems.add(Problem.invalid("timeout", "Must lie within 1 and 60 seconds."));
    }
    if (!Mailbox.isAddress(fromAddress)) {
      problems.add(Problem.invalid("from_address", "Enter a valid email address."));
    }
    if (!tokenExpiry.isPositive()) {
      problems.add(Problem.invalid("token_expiry", "A link must last longer than nothing."));
    }
    if (recoveryMaxAttempts < 0) {
      problems.add(
          new Problem(
              "recovery_max_attempts",
              "min_value",
              "Ensure this value is greater than or equal to 0."));
    }
    if (useTls && useSsl) {
      problems.add(Problem.invalid("TLS is begun later or from the beginning, not both."));
    }
    return problems;
  }

  /** How long the server may take to answer. */
  public Duration timeoutDuration() {
    return Duration.ofSeconds(timeout);
  }

  @Override
  public Showing showing(Context context) {
    return context.has(ContextKeys.IS_RESTORED) ? Showing.NEVER : Showing.ALWAYS;
  }

  /** A mail is on its way. */
  @Component("ak-stage-email")
  public record Challenge() implements StageChallenge {}

  /** Send it again. */
  @Component("ak-stage-email")
  public record Response() implements StageResponse {}
}
