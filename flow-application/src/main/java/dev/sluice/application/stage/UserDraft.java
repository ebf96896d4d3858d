package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user who is about to be written: somebody who is there, or somebody new, as prompts change
 * them.
 *
 * @param user as they are to be
 * @param password the new one as it was typed, or null for none
 */
record UserDraft(NewUser user, @Nullable String password) {

  private static final int LONGEST_USERNAME = 150;
  private static final int LONGEST_PASSWORD = 4_096;
  private static final String ATTRIBUTES = "attributes";

  /** Somebody of whom nothing is known yet. */
  static UserDraft fresh(boolean active, UserType type, String path) {
    return new UserDraft(new NewUser("", "", "", active, type, path, Map.of()), null);
  }

  /** Somebody who is there. */
  static UserDraft of(User user) {
    return new UserDraft(
        new NewUser(
            user.username(),
            user.name(),
            user.email(),
            user.active(),
            user.type(),
            user.path(),
            user.attributes()),
        null);
  }

  /** This draft with all that prompts learned; empty where something makes no sense. */
  Optional<UserDraft> with(Value.Fields data) {
    Optional<UserDraft> draft = Optional.of(this);
    for (Map.Entry<String, Value> field : data.fields().entrySet()) {
      draft = draft.flatMap(sofar -> sofar.with(field.getKey(), field.getValue()));
    }
    return draft.filter(UserDraft::isWritable);
  }

  /** What nobody knows is dropped, and so is what people cannot be given: keys and groups. */
  private Optional<UserDraft> with(String key, Value value) {
    return switch (key) {
      case "username" -> text(value).map(text -> with(text, user.name(), user.email()));
      case "name" -> text(value).map(text -> with(user.username(), text, user.email()));
      case "email" -> text(value).map(text -> with(user.username(), user.name(), text));
      case "password" -> text(value).map(this::withPassword);
      case "is_active" -> flag(value).map(active -> with(active, user.type(), user.path()));
      case "type" -> type(value).map(type -> with(user.active(), type, user.path()));
      case "path" -> text(value).map(path -> with(user.active(), user.type(), path));
      case ATTRIBUTES ->
          value instanceof Value.Fields fields ? Optional.of(merged(fields)) : Optional.empty();
      default -> Optional.of(AttributePath.find(key).map(path -> at(path, value)).orElse(this));
    };
  }

  private UserDraft with(String username, String name, String email) {
    return with(
        new NewUser(
            username, name, email, user.active(), user.type(), user.path(), user.attributes()));
  }

  private UserDraft with(boolean active, UserType type, String path) {
    return with(
        new NewUser(
            user.username(), user.name(), user.email(), active, type, path, user.attributes()));
  }

  private UserDraft with(NewUser changed) {
    return new UserDraft(changed, password);
  }

  /** A field that was left empty asks for no other password. */
  private UserDraft withPassword(String typed) {
    return typed.isEmpty() ? this : new UserDraft(user, typed);
  }

  private UserDraft at(AttributePath path, Value value) {
    return describedBy(path.put(attributes(), value));
  }

  private UserDraft merged(Value.Fields over) {
    var merged = new LinkedHashMap<>(attributes().fields());
    merged.putAll(over.fields());
    return describedBy(new Value.Fields(merged));
  }

  /** This draft with a name in the list of what somebody came through, where it stands once. */
  UserDraft cameThrough(String source) {
    return describedBy(SourceNames.with(attributes(), source));
  }

  /** Somebody new, who is in no group yet, as planning and deciding see them. */
  Subject asSubject(UserId id) {
    return new Subject(
        id,
        user.username(),
        user.name(),
        user.email(),
        user.active(),
        false,
        Set.of(),
        User.localeIn(user.attributes()));
  }

  private Value.Fields attributes() {
    return (Value.Fields) PlainData.value(user.attributes());
  }

  // plain data of fields is a map of texts
  @SuppressWarnings("unchecked")
  private UserDraft describedBy(Value.Fields attributes) {
    return with(
        new NewUser(
            user.username(),
            user.name(),
            user.email(),
            user.active(),
            user.type(),
            user.path(),
            (Map<String, Object>) Objects.requireNonNull(PlainData.plain(attributes))));
  }

  private boolean isWritable() {
    return user.username().codePointCount(0, user.username().length()) <= LONGEST_USERNAME
        && (user.email().isEmpty() || TypedScalars.isEmail(user.email()))
        && isPath(user.path())
        && (password == null || password.length() <= LONGEST_PASSWORD);
  }

  private static boolean isPath(String path) {
    return !path.startsWith("/") && !path.endsWith("/") && !path.contains("//");
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Scalar scalar && !(value instanceof Value.Null)
        ? Optional.of(scalar.text()).filter(Value.Text::isStorable)
        : Optional.empty();
  }

  private static Optional<Boolean> flag(Value value) {
    return TypedScalars.flag(value).value() instanceof Value.Bool(boolean is)
        ? Optional.of(is)
        : Optional.empty();
  }

  private static Optional<UserType> type(Value value) {
    return text(value).flatMap(UserDraft::findType);
  }

  /** The kind of account that prompts and stages may give: none that the system keeps to itself. */
  static Optional<UserType> findType(String name) {
    for (UserType type : UserType.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(downgraded(type));
      }
    }
    return Optional.empty();
  }

  static UserType downgraded(UserType type) {
    return type == UserType.INTERNAL_SERVICE_ACCOUNT ? UserType.SERVICE_ACCOUNT : type;
  }

  /** Neither password nor attributes. */
  @Override
  public String toString() {
    return "UserDraft[" + user.username() + "]";
  }
}
