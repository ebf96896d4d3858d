package dev.sluice.application.policy;

import static dev.sluice.application.policy.ExpressionResult.mistake;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.execution.RelativeUrl;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.policy.Consequences;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an expression wants a run to know, checked: the engine's own knowledge stays its own. */
final class LearnedContext {

  private static final int CHARACTERS = 16_384;
  private static final int LONGEST_NAME = 100;
  private static final String OURS = "sluice.dev/";

  /** What runs remember of devices: a code that a policy set would prove nothing. */
  private static final String DEVICES = "goauthentik.io/stages/authenticator_";

  /** What the engine knows by itself, and what it proves by. */
  private static final Set<String> OWNED =
      Set.of(
          ContextKeys.IS_RESTORED.wireName(),
          ContextKeys.IS_REDIRECTED.wireName(),
          ContextKeys.USER_BACKEND.wireName(),
          ContextKeys.INVITATION_IN_EFFECT.wireName(),
          ContextKeys.INVITATION.wireName(),
          ContextKeys.CONSENT.wireName(),
          ContextKeys.CONSENT_TOKEN.wireName(),
          ContextKeys.CAPTCHA.wireName(),
          "auth_method",
          "auth_method_args",
          "flow_plan",
          "geoip",
          "asn");

  private final UserRepository users;
  private final PolicyRequest request;

  LearnedContext(UserRepository users, PolicyRequest request) {
    this.users = users;
    this.request = request;
  }

  /** Stands for a user in what is remembered. */
  private record Somebody(UserId id) {}

  Consequences changed(Map<String, Value> changes) {
    Context set = Context.EMPTY;
    List<ContextKey<?>> forgotten = new ArrayList<>();
    if (size(new Value.Fields(changes)) > CHARACTERS) {
      throw mistake("A result may set %,d characters of context".formatted(CHARACTERS));
    }
    for (var change : changes.entrySet()) {
      requireFree(change.getKey());
      if (change.getValue() instanceof Value.Null) {
        forgotten.add(ContextKey.of(change.getKey(), Value.class));
      } else {
        set = with(set, change.getKey(), change.getValue());
      }
    }
    return Consequences.of(set, forgotten);
  }

  private static void requireFree(String name) {
    if (OWNED.contains(name) || name.startsWith(OURS) || name.startsWith(DEVICES)) {
      throw mistake("Only the engine changes \"" + name + "\"");
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw mistake("A key has 1 to %d characters".formatted(LONGEST_NAME));
    }
  }

  private Context with(Context set, String name, Value value) {
    for (ContextKey<?> key : ContextKeys.all()) {
      if (key.wireName().equals(name)) {
        return withKnown(set, key, value);
      }
    }
    return set.with(ContextKey.of(name, Value.class), value);
  }

  private Context withKnown(Context set, ContextKey<?> key, Value value) {
    if (key.equals(ContextKeys.PENDING_USER)) {
      return set.with(ContextKeys.PENDING_USER, somebody(value));
    }
    if (key.equals(ContextKeys.REDIRECT)) {
      return set.with(ContextKeys.REDIRECT, address(value));
    }
    if (key.type() == String.class && value instanceof Value.Text(String text)) {
      return withCast(set, key, text);
    }
    if (Value.class.isAssignableFrom(key.type()) && key.type().isInstance(value)) {
      return withCast(set, key, value);
    }
    throw mistake("\"%s\" cannot be set to this".formatted(key));
  }

  private static <T> Context withCast(Context set, ContextKey<T> key, Object value) {
    return set.with(key, key.type().cast(value));
  }

  /** As {@code user_by} gives them; what else is said of them does not count. */
  private Subject somebody(Value value) {
    if (value instanceof Value.Fields(var fields)
        && fields.get("pk") instanceof Value.Whole(BigInteger pk)
        && pk.signum() > 0
        && pk.bitLength() < Long.SIZE) {
      var id = new UserId(pk.longValueExact());
      return request
          .memo()
          .once(new Somebody(id), () -> users.find(id).map(User::asSubject))
          .orElseThrow(() -> mistake("The pending user is gone"));
    }
    throw mistake("The pending user is a user, as user_by gives one, or null");
  }

  private static String address(Value value) {
    return RelativeUrl.find(value instanceof Value.Text(String text) ? text : "")
        .map(RelativeUrl::value)
        .orElseThrow(() -> mistake("A redirect is a string that begins with exactly one slash"));
  }

  private static long size(Value value) {
    return switch (value) {
      case Value.Scalar scalar -> scalar.text().length();
      case Value.Items(var items) -> items.stream().mapToLong(LearnedContext::size).sum();
      case Value.Fields(var fields) ->
          fields.entrySet().stream()
              .mapToLong(field -> field.getKey().length() + size(field.getValue()))
              .sum();
    };
  }
}
