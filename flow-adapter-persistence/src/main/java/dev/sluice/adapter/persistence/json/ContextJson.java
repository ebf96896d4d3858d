package dev.sluice.adapter.persistence.json;

import dev.sluice.application.port.Keyring;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a run knows, by wire name. Secrets are sealed; of people only the names are kept, because
 * they are read as they are then, not as they were.
 */
final class ContextJson {

  private static final String PURPOSE = "context";
  private static final String SEALED = "$sealed";

  private final Json json;
  private final Keyring keyring;
  private final Map<String, ContextKey<?>> keys;

  private record Person(@Nullable UserId id, String username, String name, String email) {}

  ContextJson(Json json, Keyring keyring, Collection<ContextKey<?>> extraKeys) {
    this.json = json;
    this.keyring = keyring;
    this.keys =
        Stream.concat(ContextKeys.all().stream(), extraKeys.stream())
            .collect(Collectors.toUnmodifiableMap(ContextKey::wireName, key -> key));
  }

  Map<String, Object> write(Context context) {
    var written = new TreeMap<String, Object>();
    context
        .asMap()
        .forEach((key, value) -> written.put(known(key, value).wireName(), kept(key, value)));
    return written;
  }

  /**
   * Reads a context.
   *
   * @param pending the pending user as of now, or null where nobody is, or nobody any more
   * @return nothing where the context is about somebody who is gone
   */
  Optional<Context> read(Map<String, JsonNode> stored, @Nullable Subject pending) {
    var values = new HashMap<ContextKey<?>, Object>();
    for (var entry : stored.entrySet()) {
      ContextKey<?> key = key(entry.getKey());
      JsonNode node = key.isSecret() ? opened(entry.getValue()) : entry.getValue();
      Object value = value(key, node, pending);
      if (value == null) {
        return Optional.empty();
      }
      values.put(key, value);
    }
    return Optional.of(Context.of(values));
  }

  private @Nullable Object value(ContextKey<?> key, JsonNode node, @Nullable Subject pending) {
    if (key.type() == Subject.class) {
      return subject(node, pending);
    }
    return Value.class.isAssignableFrom(key.type())
        ? PlainData.value(json.read(node, Object.class))
        : json.read(node, key.type());
  }

  private Object kept(ContextKey<?> key, Object value) {
    Object kept =
        switch (value) {
          case Subject subject ->
              new Person(subject.id(), subject.username(), subject.name(), subject.email());
          case Value plain -> Objects.requireNonNull(PlainData.plain(plain), key::wireName);
          default -> value;
        };
    return key.isSecret() ? sealed(kept) : kept;
  }

  private Map<String, String> sealed(Object value) {
    byte[] sealed = keyring.seal(PURPOSE, json.bytes(value));
    return Map.of(SEALED, Base64.getEncoder().encodeToString(sealed));
  }

  private JsonNode opened(JsonNode sealed) {
    byte[] bytes = Base64.getDecoder().decode(sealed.required(SEALED).stringValue());
    return json.read(keyring.open(PURPOSE, bytes), JsonNode.class);
  }

  /** Nobody is restored as a stored user but the one who was looked up. */
  private @Nullable Subject subject(JsonNode node, @Nullable Subject pending) {
    Person person = json.read(node, Person.class);
    if (person.id == null) {
      return new Subject(null, person.username, person.name, person.email, false, false, Set.of());
    }
    return pending != null && pending.is(person.id) ? pending : null;
  }

  /** What nobody declares is plain data, which an expression has set. */
  private ContextKey<?> key(String wireName) {
    ContextKey<?> key = keys.get(wireName);
    return key == null ? ContextKey.of(wireName, Value.class) : key;
  }

  private ContextKey<?> known(ContextKey<?> given, Object value) {
    ContextKey<?> key = key(given.wireName());
    if (!key.type().isInstance(value)) {
      throw new IllegalStateException("no context key is called " + key);
    }
    return key;
  }
}
