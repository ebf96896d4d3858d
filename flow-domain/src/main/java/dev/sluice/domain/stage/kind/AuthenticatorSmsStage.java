package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody set up a phone that gets codes (spec/stages.md 2.23).
 *
 * @param configureFlow the flow by which people do that for themselves, or null
 * @param friendlyName what people know it by, or blank
 * @param provider who sends messages
 * @param fromNumber whom they are from
 * @param accountSid the account at Twilio, or the address of any other provider
 * @param auth what proves to the provider that it is we: a token, or a name
 * @param authPassword the password of that name, or blank
 * @param authType how it is said to other providers than Twilio
 * @param verifyOnly whether nothing but a checksum of the number is kept
 * @param mapping what writes the message; none exist yet
 */
@Kind(
    value = "authenticator_sms",
    title = "SMS Authenticator Setup Stage",
    description = "Lets people set up a phone that gets codes.")
public record AuthenticatorSmsStage(
    @Nullable FlowId configureFlow,
    String friendlyName,
    Provider provider,
    String fromNumber,
    String accountSid,
    Secret auth,
    Secret authPassword,
    AuthType authType,
    Boolean verifyOnly,
    @Nullable UUID mapping)
    implements StageConfig, ConfigurableStage, FriendlyNamedStage {

  /** Who sends messages. */
  public enum Provider {
    TWILIO,
    GENERIC
  }

  /** How a provider is told who asks. */
  public enum AuthType {
    BASIC,
    BEARER
  }

  public AuthenticatorSmsStage {
    friendlyName = requireNonNullElse(friendlyName, "");
    requireNonNull(provider, "provider");
    requireNonNull(fromNumber, "fromNumber");
    requireNonNull(accountSid, "accountSid");
    requireNonNull(auth, "auth");
    authPassword = requireNonNullElse(authPassword, Secret.NONE);
    authType = requireNonNullElse(authType, AuthType.BASIC);
    verifyOnly = verifyOnly != null && verifyOnly;
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public AuthenticatorSmsStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new AuthenticatorSmsStage(
            null,
            friendlyName,
            provider,
            fromNumber,
            accountSid,
            auth,
            authPassword,
            authType,
            verifyOnly,
            mapping)
        : this;
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (provider == Provider.GENERIC && !isAddress(accountSid)) {
      problems.add(Problem.invalid("account_sid", "Enter a valid URL."));
    }
    if (mapping != null) {
      problems.add(Problem.invalid("mapping", "There are no webhook mappings yet; use null."));
    }
    return List.copyOf(problems);
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /**
   * What is asked.
   *
   * @param phoneNumberRequired whether it is a number, not yet the code that was sent to it
   */
  @Component("ak-stage-authenticator-sms")
  public record Challenge(boolean phoneNumberRequired) implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  /**
   * What is answered.
   *
   * @param code the code that came
   * @param phoneNumber where to send one
   */
  @Component("ak-stage-authenticator-sms")
  public record Response(@Nullable String code, @Nullable String phoneNumber)
      implements StageResponse {

    /** Neither the code nor the number. */
    @Override
    public String toString() {
      return "Response[]";
    }
  }
}
