package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody set up a mailbox that gets codes (spec/stages.md 2.24).
 *
 * @param configureFlow the flow by which people do that for themselves, or null
 * @param friendlyName what people know it by, or blank
 * @param useGlobalSettings whether the installation's server sends codes, whatever stands below
 * @param host the server; default localhost
 * @param port its port; default 25
 * @param username as whom to log in to it, or blank
 * @param password with which password
 * @param useTls whether the connection has to be encrypted after its beginning
 * @param useSsl whether it is from the beginning
 * @param timeout how many seconds it may take to answer; default 10
 * @param fromAddress whom mails are from
 * @param subject of the mail
 * @param tokenExpiry how long a code works; default half an hour
 * @param template what the mail says
 */
@Kind(
    value = "authenticator_email",
    title = "Email Authenticator Setup Stage",
    description = "Lets people set up a mailbox that gets codes.")
public record AuthenticatorEmailStage(
    @Nullable FlowId configureFlow,
    String friendlyName,
    Boolean useGlobalSettings,
    String host,
    Integer port,
    String username,
    Secret password,
    Boolean useTls,
    Boolean useSsl,
    Integer timeout,
    String fromAddress,
    String subject,
    TimeDelta tokenExpiry,
    String template)
    implements StageConfig, ConfigurableStage, FriendlyNamedStage {

  private static final int SMTP = 25;
  private static final int LAST_PORT = 65_535;
  private static final int SECONDS = 10;

  /** Whoever sends mails has to be done with one before another node may take it. */
  private static final int LONGEST_TIMEOUT = 60;

  public AuthenticatorEmailStage {
    friendlyName = requireNonNullElse(friendlyName, "");
    useGlobalSettings = requireNonNullElse(useGlobalSettings, false);
    host = requireNonNullElse(host, "localhost");
    port = requireNonNullElse(port, SMTP);
    username = requireNonNullElse(username, "");
    password = requireNonNullElse(password, Secret.NONE);
    useTls = requireNonNullElse(useTls, false);
    useSsl = requireNonNullElse(useSsl, false);
    timeout = requireNonNullElse(timeout, SECONDS);
    fromAddress = requireNonNullElse(fromAddress, "system@authentik.local");
    subject = requireNonNullElse(subject, "authentik Sign-in code");
    tokenExpiry = requireNonNullElse(tokenExpiry, new TimeDelta("minutes=30"));
    template = requireNonNullElse(template, "email/email_otp.html");
  }

  /** A stage whose codes the installation's server sends. */
  public static AuthenticatorEmailStage sentByInstallation(String template, TimeDelta expiry) {
    return new AuthenticatorEmailStage(
        null,
        "",
        true,
        "localhost",
        SMTP,
        "",
        Secret.NONE,
        false,
        false,
        SECONDS,
        "system@authentik.local",
        "Your code",
        expiry,
        template);
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public AuthenticatorEmailStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new AuthenticatorEmailStage(
            null,
            friendlyName,
            useGlobalSettings,
            host,
            port,
            username,
            password,
            useTls,
            useSsl,
            timeout,
            fromAddress,
            subject,
            tokenExpiry,
            template)
        : this;
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
      problems.add(Problem.invalid("token_expiry", "A code must last longer than nothing."));
    }
    if (useTls && useSsl) {
      problems.add(Problem.invalid("TLS is begun later or from the beginning, not both."));
    }
    return List.copyOf(problems);
  }

  /**
   * What is asked.
   *
   * @param email where the code went, as far as it is shown, or null where nobody knows where to
   * @param emailRequired whether it is an address, not yet the code that was sent to it
   */
  @Component("ak-stage-authenticator-email")
  public record Challenge(@SentAsNull @Nullable String email, boolean emailRequired)
      implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param code the code that came
   * @param email where to send one
   */
  @Component("ak-stage-authenticator-email")
  public record Response(@Nullable String code, @Nullable String email) implements StageResponse {

    /** Neither the code nor the address. */
    @Override
    public String toString() {
      return "Response[]";
    }
  }
}
