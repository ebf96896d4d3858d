package dev.sluice.application.resource;

import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.application.shape.NotOverRest;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A resource that only tests have. */
final class Notes implements Resource<Notes.Attributes, Notes.View> {

  static final ModelName MODEL = ModelName.of("authentik_flows.flow");

  private final Map<String, Attributes> notes = new TreeMap<>();
  private final Profile<Attributes, View> profile;
  private @Nullable UserId owner;

  Notes() {
    this(false);
  }

  Notes(boolean owned) {
    Profile<Attributes, View> plain =
        Profile.of(
            MODEL,
            new Profile.Address("notes", "name", "Note"),
            Shape.of(Attributes.class),
            Shape.of(View.class),
            "size");
    this.profile = owned ? plain.ownedByPeople() : plain;
  }

  record Attributes(String name, Integer size, @NotOverRest @Nullable String secret) {
    Attributes {
      size = size == null ? 1 : size;
    }
  }

  record View(String name, int size) {}

  Notes with(String name, int size) {
    notes.put(name, new Attributes(name, size, null));
    return this;
  }

  Notes of(UserId user) {
    owner = user;
    return this;
  }

  Map<String, Attributes> all() {
    return notes;
  }

  Attributes get(String name) {
    return Objects.requireNonNull(notes.get(name));
  }

  @Override
  public Profile<Attributes, View> profile() {
    return profile;
  }

  @Override
  public Page<View> list(ListQuery query) {
    List<View> seen =
        notes.values().stream()
            .filter(note -> sees(query.visibility(), note))
            .map(Notes::view)
            .toList();
    return new Page<>(seen, seen.size());
  }

  private boolean sees(Visibility visibility, Attributes note) {
    return switch (visibility) {
      case Visibility.Everything() -> true;
      case Visibility.Objects(var pks) -> pks.contains(note.name());
      case Visibility.OwnRows(UserId user) -> user.equals(owner);
      case Visibility.Nothing() -> false;
    };
  }

  @Override
  public Optional<Stored<Attributes, View>> find(String key) {
    return Optional.ofNullable(notes.get(key))
        .map(note ->
            new Stored<>(new ObjectKey(MODEL, note.name()), note.name(), owner, note, view(note)));
  }

  @Override
  public Optional<Stored<Attributes, View>> find(ObjectKey key) {
    return find(key.pk());
  }

  @Override
  public ObjectKey add(Attributes attributes, @Nullable String pk, Author author) {
    if (notes.containsKey(attributes.name())) {
      throw new FlowFault.Invalid(List.of(Problem.invalid("name", "taken")));
    }
    notes.put(attributes.name(), attributes);
    return new ObjectKey(MODEL, attributes.name());
  }

  @Override
  public void update(Stored<Attributes, View> before, Attributes attributes, Author author) {
    notes.put(before.attributes().name(), attributes);
  }

  @Override
  public void remove(Stored<Attributes, View> stored, Author author) {
    notes.remove(stored.attributes().name());
  }

  private static View view(Attributes note) {
    return new View(note.name(), note.size());
  }
}
