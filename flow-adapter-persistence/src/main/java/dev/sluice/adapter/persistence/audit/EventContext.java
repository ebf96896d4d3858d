package dev.sluice.adapter.persistence.audit;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.identity.SessionBinding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event tells beside who and what; nothing of it is secret. */
final class EventContext {

  private EventContext() {}

  static Map<String, Object> of(AuditEvent event) {
    return switch (event) {
      case AuditEvent.LoggedIn(var user, var evidence) ->
          user.id() == null ? Map.of() : login(evidence.about(user.id()));
      case AuditEvent.LoginFailed(_, var stage, var reason) ->
          Map.of("stage", stage, "reason", reason);
      case AuditEvent.LoggedOut _ -> Map.of();
      case AuditEvent.SessionBroken broken -> broken(broken);
      case AuditEvent.ConfigurationError(_, var message, var stage) ->
          stage == null ? Map.of("message", message) : Map.of("message", message, "stage", stage);
      case AuditEvent.SecretViewed(_, var secret, var type) ->
          type == null
              ? Map.of("secret", model(secret))
              : Map.of("secret", model(secret), "type", type);
      case AuditEvent.SecretRotated(_, var token, var message) ->
          Map.of("token", model(token), "message", message);
      case AuditEvent.ModelCreated(_, var model) -> Map.of("model", model(model));
      case AuditEvent.ModelUpdated(_, var model) -> Map.of("model", model(model));
      case AuditEvent.ModelDeleted(_, var model) -> Map.of("model", model(model));
      case AuditEvent.PermissionsChanged changed -> permissions(changed);
      case AuditEvent.PasswordSet _, AuditEvent.ImpersonationEnded _ -> Map.of();
      case AuditEvent.ImpersonationStarted(_, _, var reason) -> Map.of("reason", reason);
      case AuditEvent.PolicyExecuted(var request, var result) ->
          PolicyContext.of("Policy Execution", request, result);
      case AuditEvent.PolicyFailed(var request, var result) ->
          PolicyContext.of("Policy failed to execute", request, result);
      case AuditEvent.OnBehalf(_, var inner) -> of(inner);
    };
  }

  /** The part of the engine that tells. */
  static String app(AuditEvent event) {
    return switch (event) {
      case AuditEvent.LoggedIn _,
          AuditEvent.LoginFailed _,
          AuditEvent.LoggedOut _,
          AuditEvent.SessionBroken _,
          AuditEvent.PasswordSet _,
          AuditEvent.ImpersonationStarted _,
          AuditEvent.ImpersonationEnded _ ->
          "sluice.identity";
      case AuditEvent.ConfigurationError _ -> "sluice.flow";
      case AuditEvent.PolicyExecuted _, AuditEvent.PolicyFailed _ -> "sluice.policies";
      case AuditEvent.SecretViewed(_, var secret, _) -> app(secret);
      case AuditEvent.SecretRotated(_, var token, _) -> app(token);
      case AuditEvent.ModelCreated(_, var model) -> app(model);
      case AuditEvent.ModelUpdated(_, var model) -> app(model);
      case AuditEvent.ModelDeleted(_, var model) -> app(model);
      case AuditEvent.PermissionsChanged changed -> app(changed.role());
      case AuditEvent.OnBehalf(_, var inner) -> app(inner);
    };
  }

  private static Map<String, Object> broken(AuditEvent.SessionBroken event) {
    SessionBinding.Breach breach = event.breach();
    var binding = new HashMap<String, @Nullable Object>();
    binding.put("reason", breach.reason());
    binding.put("previous_value", breach.previous());
    binding.put("new_value", breach.current());
    return Map.of(
        "logout_reason",
        "The session was used from elsewhere than it may be.",
        "binding",
        binding,
        "ip",
        Map.of("previous", event.previousAddress(), "new", event.address()));
  }

  private static Map<String, Object> permissions(AuditEvent.PermissionsChanged changed) {
    var context = new HashMap<String, Object>();
    context.put("model", model(changed.role()));
    context.put(
        "diff", Map.of("permissions", Map.of("add", changed.added(), "remove", changed.removed())));
    StoredObject object = changed.object();
    if (object != null) {
      context.put("object", model(object));
    }
    return context;
  }

  // authentik_crypto tells as sluice.crypto
  private static String app(StoredObject object) {
    return object.app().replaceFirst("^authentik_", "sluice.");
  }

  private static Map<String, Object> model(StoredObject object) {
    return Map.of(
        "app", object.app(),
        "model_name", object.modelName(),
        "pk", pk(object.pk()),
        "name", object.name());
  }

  /** Numbers are numbers, and identifiers have no dashes: so are they searched for. */
  private static Object pk(String text) {
    return text.matches("[0-9]{1,18}") ? (Object) Long.valueOf(text) : text.replace("-", "");
  }

  /** The first proof is the method; what else was proven is among its arguments. */
  private static Map<String, Object> login(Evidence about) {
    List<String> methods =
        about.proofs().stream().map(Proof::kind).map(EventContext::method).distinct().toList();
    return methods.isEmpty()
        ? Map.of()
        : Map.of("auth_method", methods.getFirst(), "auth_method_args", Map.of("proofs", methods));
  }

  private static String method(EvidenceKind kind) {
    return switch (kind) {
      case APP_PASSWORD -> "token";
      case PASSKEY -> "auth_webauthn_pwl";
      default -> kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
