package dev.sluice.adapter.integration.expression;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody; what a run does not know of them is looked up when it is read. */
final class Person implements Thing {

  private final World world;
  private final Subject subject;

  Person(World world, Subject subject) {
    this.world = world;
    this.subject = subject;
  }

  Subject subject() {
    return subject;
  }

  /** Everything that is stored of them. */
  Optional<User> stored() {
    return Optional.ofNullable(subject.id()).flatMap(world::user);
  }

  @Override
  public String kind() {
    return "a user";
  }

  @Override
  public Object field(String name) {
    return switch (name) {
      case "pk" -> subject.id() == null ? Value.NULL : (Object) subject.id().value();
      case "username" -> subject.username();
      case "name" -> subject.name();
      case "email" -> subject.email();
      case "is_active" -> subject.active();
      case "is_superuser" -> subject.superuser();
      case "is_authenticated" -> subject.isStored();
      default -> storedField(name);
    };
  }

  private Object storedField(String name) {
    return switch (name) {
      case "has_usable_password" -> subject.id() != null && world.hasPassword(subject.id());
      case "uid" -> read(User::uid);
      case "type" -> read(user -> user.type().name().toLowerCase(Locale.ROOT));
      case "path" -> read(User::path);
      case "groups" -> stored().map(Person::groupNames).orElse(List.of());
      case "attributes" -> data(stored().map(User::attributes).orElse(Map.of()));
      case "group_attributes" -> data(stored().map(Person::groupAttributes).orElse(Map.of()));
      case "date_joined" -> read(User::joined);
      case "last_login" -> read(User::lastLogin);
      case "password_change_date" -> read(User::passwordChanged);
      default -> throw Mistakes.mistake("a user has no \"%s\"", name);
    };
  }

  private Object read(Function<User, @Nullable Object> field) {
    User user = stored().orElse(null);
    return Reading.orNull(user == null ? null : field.apply(user));
  }

  private Object data(Map<String, Object> attributes) {
    return Foreign.of(world, attributes);
  }

  private static List<String> groupNames(User user) {
    return user.groups().stream().map(Group::name).toList();
  }

  /** The attributes of all groups, by their names, and those of the user over them. */
  private static Map<String, Object> groupAttributes(User user) {
    var all = new LinkedHashMap<String, Object>();
    user.groups().forEach(group -> all.putAll(group.attributes()));
    all.putAll(user.attributes());
    return all;
  }

  /** What a result says of them: enough to find them by. */
  Map<String, Object> summary() {
    var summary = new LinkedHashMap<String, Object>();
    for (String name : List.of("pk", "username", "name", "email")) {
      summary.put(name, field(name));
    }
    return summary;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Person person
        && (subject.id() == null
            ? subject.equals(person.subject)
            : subject.id().equals(person.subject.id()));
  }

  @Override
  public int hashCode() {
    return subject.id() == null ? subject.hashCode() : subject.id().hashCode();
  }
}
