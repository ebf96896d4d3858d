package dev.sluice.application.audit;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an event tells beside who and where (spec/admin.md 4.5). */
final class EventContents {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private EventContents() {}

  static Value.Fields of(AuditEvent event) {
    return switch (event) {
      case AuditEvent.LoggedIn(var user, var evidence, var known) ->
          user.id() == null ? Value.Fields.NONE : login(evidence.about(user.id()), known);
      case AuditEvent.LoginFailed(var user, var stage, var reason) ->
          fields("username", text(user.username()), "stage", text(stage), "reason", text(reason));
      case AuditEvent.ConfigurationError(_, var message, var stage) ->
          fields("message", text(message), "stage", text(stage));
      case AuditEvent.SessionBroken broken -> broken(broken);
      case AuditEvent.SecretViewed(_, var secret, var type) ->
          fields("secret", model(secret), "type", text(type));
      case AuditEvent.SecretRotated(_, var token, var message) ->
          fields("token", model(token), "message", text(message));
      case AuditEvent.ModelCreated(_, var model) -> fields("model", model(model));
      case AuditEvent.ModelUpdated(_, var model) -> fields("model", model(model));
      case AuditEvent.ModelDeleted(_, var model) -> fields("model", model(model));
      case AuditEvent.PermissionsChanged changed -> permissions(changed);
      case AuditEvent.ImpersonationStarted(_, _, var reason) -> fields("reason", text(reason));
      case AuditEvent.PolicyExecuted(var request, var result) ->
          PolicyContents.of("Policy Execution", request, result);
      case AuditEvent.PolicyFailed(var request, var result) ->
          PolicyContents.of("Policy failed to execute", request, result);
      case AuditEvent.InvitationUsed(_, var invitation) ->
          fields("invitation_uuid", hex(invitation.value().toString()));
      case AuditEvent.SystemException(_, var message) -> fields("message", text(message));
      case AuditEvent.CounterWentBack(_, var device, long known, long sent) ->
          fields(
              "message",
              Value.of("A passkey may be a copy: its counter did not go on."),
              "device",
              model(device),
              "known_counter",
              Value.of(known),
              "sent_counter",
              Value.of(sent));
      case AuditEvent.RecoveryCodesDisabled(_, var device) ->
          fields("message", Value.of("User disabled Static OTP Tokens."), "device", model(device));
      case AuditEvent.ExportReady(_, var export) ->
          fields("message", Value.of("Export is ready."), "export", model(export));
      case AuditEvent.EmailSent(var mail, var from) -> email(mail, from);
      case AuditEvent.UserWritten(_, var data, var created) -> written(data, created);
      case AuditEvent.AccountLocked(_, var affected, var reason) ->
          fields(
              "action_id",
              Value.of("account_lockdown"),
              "reason",
              Value.of(reason),
              "affected_user",
              Value.of(affected.username()));
      case AuditEvent.LoggedOut _, AuditEvent.PasswordSet _, AuditEvent.ImpersonationEnded _ ->
          Value.Fields.NONE;
      case AuditEvent.OnBehalf(_, var inner) -> of(inner);
      case AuditEvent.Beside(_, var inner) -> of(inner);
    };
  }

  private static Value.Fields written(Value.Fields data, boolean created) {
    var told = new LinkedHashMap<>(data.fields());
    told.put("created", Value.of(created));
    return new Value.Fields(told);
  }

  /** The part of the product that tells, as the wire names them. */
  static String app(AuditEvent event) {
    return switch (event) {
      case AuditEvent.LoggedIn _,
          AuditEvent.LoginFailed _,
          AuditEvent.LoggedOut _,
          AuditEvent.SessionBroken _,
          AuditEvent.PasswordSet _,
          AuditEvent.ImpersonationStarted _,
          AuditEvent.ImpersonationEnded _ ->
          "authentik.core";
      case AuditEvent.UserWritten _ -> "authentik.stages.user_write";
      case AuditEvent.AccountLocked _ -> "authentik.enterprise.stages.account_lockdown";
      case AuditEvent.ConfigurationError _ -> "authentik.flows";
      case AuditEvent.PolicyExecuted _, AuditEvent.PolicyFailed _ -> "authentik.policies";
      case AuditEvent.InvitationUsed _ -> "authentik.stages.invitation";
      case AuditEvent.SystemException _ -> "authentik.api";
      case AuditEvent.SecretViewed(_, var secret, _) -> app(secret);
      case AuditEvent.SecretRotated(_, var token, _) -> app(token);
      case AuditEvent.ModelCreated(_, var model) -> app(model);
      case AuditEvent.ModelUpdated(_, var model) -> app(model);
      case AuditEvent.ModelDeleted(_, var model) -> app(model);
      case AuditEvent.PermissionsChanged changed -> app(changed.role());
      case AuditEvent.CounterWentBack went -> app(went.device());
      case AuditEvent.RecoveryCodesDisabled(_, var device) -> app(device);
      case AuditEvent.ExportReady _ -> "authentik.enterprise.reports";
      case AuditEvent.EmailSent _ -> "authentik.stages.email";
      case AuditEvent.OnBehalf(_, var inner) -> app(inner);
      case AuditEvent.Beside(_, var inner) -> app(inner);
    };
  }

  /** An object as events name it; numbers are numbers, and other keys have no dashes. */
  static Value.Fields model(StoredObject object) {
    String pk = object.pk();
    return fields(
        "app",
        text(object.app()),
        "model_name",
        text(object.modelName()),
        "pk",
        NUMBER.matcher(pk).matches() ? Value.of(Long.parseLong(pk)) : hex(pk),
        "name",
        text(object.name()));
  }

  /** A key as it is searched for in contexts: without dashes. */
  static Value hex(String key) {
    return Value.of(key.replace("-", ""));
  }

  /** Fields by name and value in turn; those that are null are left out. */
  static Value.Fields fields(@Nullable Object... namesAndValues) {
    var fields = new LinkedHashMap<String, Value>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] instanceof Value value) {
        fields.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return new Value.Fields(fields);
  }

  static @Nullable Value text(@Nullable String text) {
    return text == null ? null : Value.of(text);
  }

  // authentik_stages_password tells as authentik.stages.password, as the wire's list of parts does
  private static String app(StoredObject object) {
    return object
        .app()
        .replaceFirst("^authentik_", "authentik.")
        .replaceFirst("^authentik\\.(stages|policies)_", "authentik.$1.");
  }

  private static Value.Fields broken(AuditEvent.SessionBroken event) {
    SessionBinding.Breach breach = event.breach();
    return fields(
        "logout_reason",
        Value.of("The session was used from elsewhere than it may be."),
        "binding",
        fields(
            "reason",
            text(breach.reason()),
            "previous_value",
            text(breach.previous()),
            "new_value",
            text(breach.current())),
        "ip",
        fields("previous", text(event.previousAddress()), "new", text(event.address())));
  }

  private static Value.Fields permissions(AuditEvent.PermissionsChanged changed) {
    StoredObject object = changed.object();
    return fields(
        "model",
        model(changed.role()),
        "diff",
        fields(
            "permissions",
            fields("add", texts(changed.added()), "remove", texts(changed.removed()))),
        "object",
        object == null ? null : model(object));
  }

  private static Value.Fields email(Mail mail, String from) {
    String to = mail.to().toString();
    return fields(
        "message",
        Value.of("Email to " + to + " sent"),
        "subject",
        Value.of(mail.subject()),
        "body",
        Value.of(mail.recordable().richest()),
        "from_email",
        Value.of(from),
        "to_email",
        texts(List.of(to)));
  }

  /** The first proof is the method; what else was proven is among its arguments. */
  private static Value.Fields login(Evidence about, @Nullable Boolean known) {
    List<Proof> proofs = about.proofs();
    if (proofs.isEmpty()) {
      return Value.Fields.NONE;
    }
    Proof first = proofs.getFirst();
    boolean passwordless = first.kind() == EvidenceKind.PASSKEY;
    return fields(
        "auth_method",
        Value.of(firstMethod(first.kind())),
        "auth_method_args",
        fields(
            "proofs",
            texts(proofs.stream().map(proof -> method(proof.kind())).distinct().toList()),
            "device",
            passwordless ? device(first.device()) : null,
            "mfa_devices",
            devices(passwordless ? proofs.subList(1, proofs.size()) : proofs),
            "known_device",
            known == null ? null : Value.of(known)));
  }

  /** By what something was proven besides the method, or null if by nothing. */
  private static @Nullable Value devices(List<Proof> proofs) {
    var devices = new LinkedHashSet<Value>();
    for (Proof proof : proofs) {
      Value device = device(proof.device());
      if (device != null) {
        devices.add(device);
      }
    }
    return devices.isEmpty() ? null : new Value.Items(List.copyOf(devices));
  }

  /** A device as proofs name it, {@code app.model/pk}. */
  private static @Nullable Value device(@Nullable String named) {
    if (named == null) {
      return null;
    }
    String[] parts = named.split("[./]", 3);
    return parts.length < 3
        ? Value.of(named)
        : model(new StoredObject(parts[0], parts[1], parts[2], ""));
  }

  static Value texts(List<String> texts) {
    return new Value.Items(texts.stream().<Value>map(Value::of).toList());
  }

  private static String firstMethod(EvidenceKind kind) {
    return switch (kind) {
      case TOTP, STATIC, SMS, MAIL_CODE, DUO -> "auth_mfa";
      default -> method(kind);
    };
  }

  private static String method(EvidenceKind kind) {
    return switch (kind) {
      case APP_PASSWORD -> "token";
      case PASSKEY -> "auth_webauthn_pwl";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
