package dev.sluice.domain.context;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.util.List;

/** The keys that the engine and its own stages use; names as in spec/stages.md 1.7. */
public final class ContextKeys {

  /** The person whom the run is about; who logs in at its end. */
  public static final ContextKey<Subject> PENDING_USER =
      ContextKey.of("pending_user", Subject.class);

  /** What was typed, where the person behind it must not be disclosed; or a login hint. */
  public static final ContextKey<String> PENDING_USER_IDENTIFIER =
      ContextKey.of("pending_user_identifier", String.class);

  /** Where the visitor goes when the run ends; may be absolute, for only the engine sets it. */
  public static final ContextKey<String> REDIRECT = ContextKey.of("redirect", String.class);

  /** The identifier of the flow token that this run was restored from. */
  public static final ContextKey<String> IS_RESTORED = ContextKey.of("is_restored", String.class);

  /** For whom the flow token was made that this run was restored from. */
  public static final ContextKey<UserId> RESTORED_FOR =
      ContextKey.of("sluice.dev/restored_for", UserId.class);

  /** Whether the email stage has sent its first mail. */
  public static final ContextKey<Boolean> EMAIL_SENT = ContextKey.of("email_sent", Boolean.class);

  /** Where the email stage sends its mail, instead of to the address of the pending user. */
  public static final ContextKey<String> EMAIL = ContextKey.of("email", String.class);

  /** The slug of the flow that handed over to this one. */
  public static final ContextKey<String> IS_REDIRECTED =
      ContextKey.of("is_redirected", String.class);

  /** What a policy or stage wants a deny stage to say instead of its own message. */
  public static final ContextKey<String> DENY_MESSAGE = ContextKey.of("deny_message", String.class);

  /** Where a redirect stage goes instead of its own target: a URL or {@code ak-flow://<slug>}. */
  public static final ContextKey<String> REDIRECT_STAGE_TARGET =
      ContextKey.of("redirect_stage_target", String.class);

  /** The backend that accepted the password. */
  public static final ContextKey<String> USER_BACKEND = ContextKey.of("user_backend", String.class);

  /** Whether somebody came by an invitation. */
  public static final ContextKey<Boolean> INVITATION_IN_EFFECT =
      ContextKey.of("invitation_in_effect", Boolean.class);

  /** The invitation by which somebody came; it may open other flows too. */
  public static final ContextKey<Value.Fields> INVITATION =
      ContextKey.secret("invitation", Value.Fields.class);

  /** The application that the visitor is on the way to: {@code pk}, {@code slug}, {@code name}. */
  public static final ContextKey<Value.Fields> APPLICATION =
      ContextKey.of("application", Value.Fields.class);

  /** What a person has let the application do before. */
  public static final ContextKey<Value.Fields> CONSENT =
      ContextKey.of("consent", Value.Fields.class);

  /** What stands above the question for consent. */
  public static final ContextKey<String> CONSENT_HEADER =
      ContextKey.of("consent_header", String.class);

  /** What the application wants to do: maps of {@code id} and {@code name}. */
  public static final ContextKey<Value.Items> CONSENT_PERMISSIONS =
      ContextKey.of("consent_permissions", Value.Items.class);

  /** What of that it may not do yet, where it may do the rest. */
  public static final ContextKey<Value.Items> CONSENT_ADDITIONAL_PERMISSIONS =
      ContextKey.of("consent_additional_permissions", Value.Items.class);

  /** What ties the answer to the question for consent. */
  public static final ContextKey<String> CONSENT_TOKEN =
      ContextKey.secret("goauthentik.io/stages/consent/token", String.class);

  /** What was said about whether the visitor is human, and which stage asked. */
  public static final ContextKey<Value.Fields> CAPTCHA =
      ContextKey.of("captcha", Value.Fields.class);

  /** The site key of captchas in this run, instead of their own. */
  public static final ContextKey<String> CAPTCHA_SITE_KEY =
      ContextKey.of("goauthentik.io/stages/captcha/site_key", String.class);

  /** The private key of captchas in this run, instead of their own. */
  public static final ContextKey<String> CAPTCHA_PRIVATE_KEY =
      ContextKey.secret("goauthentik.io/stages/captcha/private_key", String.class);

  /** What visitors typed into prompts, and what invitations gave in advance. */
  public static final ContextKey<Value.Fields> PROMPT_DATA =
      ContextKey.secret("prompt_data", Value.Fields.class);

  /** The language that the visitor chose in this run. */
  public static final ContextKey<String> LOCALE = ContextKey.of("sluice.dev/locale", String.class);

  /** Which stage asked for which of the prompt data: identifiers of stages by keys of fields. */
  public static final ContextKey<Value.Fields> PROMPTED_BY =
      ContextKey.of("sluice.dev/stages/prompt/asked", Value.Fields.class);

  /** The password that was written last and its hash, so that it is hashed once. */
  public static final ContextKey<Value.Fields> HASHED_PASSWORD =
      ContextKey.secret("sluice.dev/stages/user_write/hashed", Value.Fields.class);

  /** The groups that whoever is written joins: their identifiers, or maps with a {@code pk}. */
  public static final ContextKey<Value> GROUPS = ContextKey.of("groups", Value.class);

  /** What kind of account is made, whatever the stage says. */
  public static final ContextKey<String> USER_TYPE = ContextKey.of("user_type", String.class);

  /** Where the account that is made stands, whatever the stage says. */
  public static final ContextKey<String> USER_PATH = ContextKey.of("user_path", String.class);

  /** Through which source the visitor came: its name, or a map with it under {@code source}. */
  public static final ContextKey<Value> SOURCE_CONNECTION =
      ContextKey.of("goauthentik.io/sources/connection", Value.class);

  /** The app that is being set up. */
  public static final ContextKey<Value.Fields> TOTP_DRAFT =
      ContextKey.secret("goauthentik.io/stages/authenticator_totp/totp_device", Value.Fields.class);

  /** The recovery codes that are being set up. */
  public static final ContextKey<Value.Fields> STATIC_DRAFT =
      ContextKey.secret(
          "goauthentik.io/stages/authenticator_static/static_device", Value.Fields.class);

  /** The phone that is being set up. */
  public static final ContextKey<Value.Fields> SMS_DRAFT =
      ContextKey.secret("goauthentik.io/stages/authenticator_sms/sms_device", Value.Fields.class);

  /** The mailbox that is being set up. */
  public static final ContextKey<Value.Fields> EMAIL_DRAFT =
      ContextKey.secret(
          "goauthentik.io/stages/authenticator_email/email_device", Value.Fields.class);

  /** The registration with Duo that is under way. */
  public static final ContextKey<Value.Fields> DUO_DRAFT =
      ContextKey.secret("goauthentik.io/stages/authenticator_duo/enroll", Value.Fields.class);

  /** By which devices something can be proven. */
  public static final ContextKey<Value.Items> DEVICE_CHALLENGES =
      ContextKey.secret(
          "goauthentik.io/stages/authenticator_validate/device_challenges", Value.Items.class);

  /** The stage that somebody chose to set something up by. */
  public static final ContextKey<String> SELECTED_STAGE =
      ContextKey.of("goauthentik.io/stages/authenticator_validate/selected_stage", String.class);

  /** What a passkey has to sign, in base64url. */
  public static final ContextKey<String> WEBAUTHN_CHALLENGE =
      ContextKey.secret("goauthentik.io/stages/authenticator_webauthn/challenge", String.class);

  /** How many passkeys that were to be registered this run has refused. */
  public static final ContextKey<Integer> WEBAUTHN_ATTEMPT =
      ContextKey.of("goauthentik.io/stages/authenticator_webauthn/attempt", Integer.class);

  /** Why an account is locked, where no prompt asked. */
  public static final ContextKey<String> LOCKDOWN_REASON =
      ContextKey.of("lockdown_reason", String.class);

  /** How many passwords this run has seen fail. */
  public static final ContextKey<Integer> FAILED_PASSWORDS =
      ContextKey.of("sluice.dev/stages/password/failed", Integer.class);

  /** Whether the login came from a device or address that this person used before. */
  public static final ContextKey<Boolean> KNOWN_DEVICE =
      ContextKey.of("sluice.dev/known_device", Boolean.class);

  /** What the check of the password found out about the visitor's network, until the login. */
  public static final ContextKey<KnownClient> KNOWN_CLIENT =
      ContextKey.of("sluice.dev/known_client", KnownClient.class);

  private ContextKeys() {}

  /** Every key above, for codecs. */
  public static List<ContextKey<?>> all() {
    return List.of(
        PENDING_USER,
        PENDING_USER_IDENTIFIER,
        REDIRECT,
        IS_RESTORED,
        RESTORED_FOR,
        EMAIL_SENT,
        EMAIL,
        IS_REDIRECTED,
        DENY_MESSAGE,
        REDIRECT_STAGE_TARGET,
        USER_BACKEND,
        PROMPT_DATA,
        INVITATION_IN_EFFECT,
        INVITATION,
        APPLICATION,
        CONSENT,
        CONSENT_HEADER,
        CONSENT_PERMISSIONS,
        CONSENT_ADDITIONAL_PERMISSIONS,
        CONSENT_TOKEN,
        CAPTCHA,
        CAPTCHA_SITE_KEY,
        CAPTCHA_PRIVATE_KEY,
        LOCALE,
        PROMPTED_BY,
        HASHED_PASSWORD,
        GROUPS,
        USER_TYPE,
        USER_PATH,
        SOURCE_CONNECTION,
        TOTP_DRAFT,
        STATIC_DRAFT,
        SMS_DRAFT,
        EMAIL_DRAFT,
        DUO_DRAFT,
        DEVICE_CHALLENGES,
        SELECTED_STAGE,
        WEBAUTHN_CHALLENGE,
        WEBAUTHN_ATTEMPT,
        LOCKDOWN_REASON,
        FAILED_PASSWORDS,
        KNOWN_DEVICE,
        KNOWN_CLIENT);
  }
}
