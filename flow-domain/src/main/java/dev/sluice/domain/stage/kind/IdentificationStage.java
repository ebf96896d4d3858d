package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the visitor who they are, and may ask for the password in the same step (spec/stages.md
 * 2.1).
 *
 * @param userFields by what people are found; may be empty where sources do it
 * @param sources identity providers to choose from; none exist yet
 * @param passwordStage the stage whose password box is embedded, or null
 * @param captchaStage the captcha that is embedded, or null
 * @param webauthnStage the stage whose rules passkeys have to meet that are offered too, or null
 * @param caseInsensitiveMatching whether letter case is ignored, default true
 * @param showMatchedUser whether later stages show the person found, not what was typed; default
 *     true
 * @param pretendUserExists whether the run goes on for unknown names, default true
 * @param enableRememberMe whether clients may keep the identifier
 * @param showSourceLabels whether sources show their names
 * @param enrollmentFlow where to sign up, or null
 * @param recoveryFlow where to recover an account, or null
 * @param passwordlessFlow where to log in without a password, or null
 */
@Kind(value = "identification", description = "Asks who somebody is.")
public record IdentificationStage(
    List<UserField> userFields,
    List<UUID> sources,
    @Nullable StageId passwordStage,
    @Nullable StageId captchaStage,
    @Nullable StageId webauthnStage,
    Boolean caseInsensitiveMatching,
    Boolean showMatchedUser,
    Boolean pretendUserExists,
    Boolean enableRememberMe,
    Boolean showSourceLabels,
    @Nullable FlowId enrollmentFlow,
    @Nullable FlowId recoveryFlow,
    @Nullable FlowId passwordlessFlow)
    implements StageConfig {

  public IdentificationStage {
    userFields = userFields == null ? List.of() : List.copyOf(userFields);
    sources = sources == null ? List.of() : List.copyOf(sources);
    caseInsensitiveMatching = caseInsensitiveMatching == null || caseInsensitiveMatching;
    showMatchedUser = showMatchedUser == null || showMatchedUser;
    pretendUserExists = pretendUserExists == null || pretendUserExists;
    enableRememberMe = enableRememberMe != null && enableRememberMe;
    showSourceLabels = showSourceLabels != null && showSourceLabels;
  }

  /** A stage with the defaults of the wire. */
  public static IdentificationStage by(UserField... fields) {
    return new IdentificationStage(
        List.of(fields),
        List.of(),
        null,
        null,
        null,
        true,
        true,
        true,
        false,
        false,
        null,
        null,
        null);
  }

  /** This stage with a password box. */
  public IdentificationStage embedding(StageId password) {
    return new IdentificationStage(
        userFields,
        sources,
        password,
        captchaStage,
        webauthnStage,
        caseInsensitiveMatching,
        showMatchedUser,
        pretendUserExists,
        enableRememberMe,
        showSourceLabels,
        enrollmentFlow,
        recoveryFlow,
        passwordlessFlow);
  }

  /** This stage with a captcha. */
  public IdentificationStage guardedBy(StageId captcha) {
    return new IdentificationStage(
        userFields,
        sources,
        passwordStage,
        captcha,
        webauthnStage,
        caseInsensitiveMatching,
        showMatchedUser,
        pretendUserExists,
        enableRememberMe,
        showSourceLabels,
        enrollmentFlow,
        recoveryFlow,
        passwordlessFlow);
  }

  /** This stage with an offer of passkeys. */
  public IdentificationStage offering(StageId passkeys) {
    return new IdentificationStage(
        userFields,
        sources,
        passwordStage,
        captchaStage,
        passkeys,
        caseInsensitiveMatching,
        showMatchedUser,
        pretendUserExists,
        enableRememberMe,
        showSourceLabels,
        enrollmentFlow,
        recoveryFlow,
        passwordlessFlow);
  }

  /** This stage, where the run goes on for unknown names or not. */
  public IdentificationStage pretending(boolean pretends) {
    return new IdentificationStage(
        userFields,
        sources,
        passwordStage,
        captchaStage,
        webauthnStage,
        caseInsensitiveMatching,
        showMatchedUser,
        pretends,
        enableRememberMe,
        showSourceLabels,
        enrollmentFlow,
        recoveryFlow,
        passwordlessFlow);
  }

  /** Whether nothing but the name is asked for. */
  public boolean isSimple() {
    return passwordStage == null && captchaStage == null && webauthnStage == null;
  }

  @Override
  public List<Reference> references() {
    return Reference.present(
        passwordStage, captchaStage, webauthnStage, enrollmentFlow, recoveryFlow, passwordlessFlow);
  }

  @Override
  public IdentificationStage forgetting(Reference reference) {
    return new IdentificationStage(
        userFields,
        sources,
        kept(passwordStage, reference),
        kept(captchaStage, reference),
        kept(webauthnStage, reference),
        caseInsensitiveMatching,
        showMatchedUser,
        pretendUserExists,
        enableRememberMe,
        showSourceLabels,
        kept(enrollmentFlow, reference),
        kept(recoveryFlow, reference),
        kept(passwordlessFlow, reference));
  }

  private static <T> @Nullable T kept(@Nullable T id, Reference forgotten) {
    return Reference.present(id).contains(forgotten) ? null : id;
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    if (userFields.isEmpty() && sources.isEmpty()) {
      problems.add(
          Problem.invalid(
              "When no user fields are selected, at least one source must be selected"));
    }
    if (!sources.isEmpty()) {
      problems.add(Problem.invalid("sources", "There are no sources yet; leave the list empty."));
    }
    return List.copyOf(problems);
  }

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }

  /**
   * What is asked.
   *
   * @param userFields by what people can name themselves
   * @param pendingUserIdentifier what to put into the field beforehand, or null
   * @param passwordFields whether the password is asked for too
   * @param allowShowPassword whether clients may reveal it
   * @param flowDesignation what the flow is for
   * @param primaryAction the label of the button
   * @param enrollUrl where to sign up, or null
   * @param recoveryUrl where to recover an account, or null
   * @param passwordlessUrl where to log in without a password, or null
   * @param showSourceLabels whether sources show their names
   * @param enableRememberMe whether clients may keep the identifier
   * @param captchaStage the captcha that is to be solved too, or null
   * @param passkeyChallenge what the browser passes to {@code navigator.credentials.get}, or null
   */
  @Component("ak-stage-identification")
  @Reserved(lists = "sources")
  public record Challenge(
      List<UserField> userFields,
      @Nullable String pendingUserIdentifier,
      boolean passwordFields,
      boolean allowShowPassword,
      FlowDesignation flowDesignation,
      @Prose String primaryAction,
      @Nullable FlowPage enrollUrl,
      @Nullable FlowPage recoveryUrl,
      @Nullable FlowPage passwordlessUrl,
      boolean showSourceLabels,
      boolean enableRememberMe,
      CaptchaStage.@Nullable Challenge captchaStage,
      @SentAsNull Value.@Nullable Fields passkeyChallenge)
      implements StageChallenge {}

  /**
   * What is answered.
   *
   * @param uidField how the visitor names themselves
   * @param password the password, where it was asked for
   * @param captchaToken what the captcha gave, where one was to be solved
   * @param passkey a passkey, instead of all that, where they are offered
   */
  @Component("ak-stage-identification")
  public record Response(
      @Nullable String uidField,
      @Nullable String password,
      @Nullable String captchaToken,
      Value.@Nullable Fields passkey)
      implements StageResponse {

    /** Where there was nothing else to answer with. */
    public Response(@Nullable String uidField, @Nullable String password) {
      this(uidField, password, null, null);
    }

    /** Never the password. */
    @Override
    public String toString() {
      return "Response[uidField=" + uidField + "]";
    }
  }
}
