package dev.sluice.domain.stage.kind;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody register with Duo (spec/stages.md 2.25).
 *
 * @param configureFlow the flow by which people do that for themselves, or null
 * @param friendlyName what people know it by, or blank
 * @param clientId by which Duo's Auth API knows us
 * @param clientSecret what proves to it that it is we
 * @param apiHostname where it is
 * @param adminIntegrationKey by which Duo's Admin API knows us, or blank
 * @param adminSecretKey what proves to it that it is we, or blank
 */
@Kind(
    value = "authenticator_duo",
    title = "Duo Authenticator Setup Stage",
    description = "Lets people register with Duo.")
public record AuthenticatorDuoStage(
    @Nullable FlowId configureFlow,
    String friendlyName,
    String clientId,
    Secret clientSecret,
    String apiHostname,
    String adminIntegrationKey,
    Secret adminSecretKey)
    implements StageConfig, ConfigurableStage, FriendlyNamedStage {

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(?::[0-9]{1,5})?");

  public AuthenticatorDuoStage {
    friendlyName = requireNonNullElse(friendlyName, "");
    requireNonNull(clientId, "clientId");
    requireNonNull(clientSecret, "clientSecret");
    requireNonNull(apiHostname, "apiHostname");
    adminIntegrationKey = requireNonNullElse(adminIntegrationKey, "");
    adminSecretKey = requireNonNullElse(adminSecretKey, Secret.NONE);
  }

  /** Whether Duo's Admin API can be asked. */
  public boolean isAdministrating() {
    return !adminIntegrationKey.isBlank() && !adminSecretKey.value().isBlank();
  }

  @Override
  public List<Reference> references() {
    return Reference.present(configureFlow);
  }

  @Override
  public AuthenticatorDuoStage forgetting(Reference reference) {
    return references().contains(reference)
        ? new AuthenticatorDuoStage(
            null,
            friendlyName,
            clientId,
            clientSecret,
            apiHostname,
            adminIntegrationKey,
            adminSecretKey)
        : this;
  }

  @Override
  public List<Problem> problems() {
    return HOST.matcher(apiHostname).matches()
        ? List.of()
        : List.of(Problem.invalid("api_hostname", "Enter a host name."));
  }

  /**
   * What is asked: that a phone is registered.
   *
   * @param activationBarcode the address of a picture that the phone reads, or blank before there
   *     is one
   * @param activationCode what the picture says
   * @param stageUuid the stage, which tells whether the phone is registered by now
   */
  @Component("ak-stage-authenticator-duo")
  public record Challenge(
      String activationBarcode, @Scanned String activationCode, String stageUuid)
      implements StageChallenge {

    @Override
    public boolean showsPendingUser() {
      return true;
    }

    /** Not what a phone could be registered by. */
    @Override
    public String toString() {
      return "Challenge[" + stageUuid + "]";
    }
  }

  /** It is. */
  @Component("ak-stage-authenticator-duo")
  public record Response() implements StageResponse {}
}
