package dev.sluice.domain.shared;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The kinds of one sort of thing, each a record that carries a {@link Kind}. Immutable.
 *
 * @param <C> what all kinds of the sort implement
 */
public final class Kinds<C> {

  private final Map<String, Class<? extends C>> byName;
  private final Map<Class<?>, String> names;

  private Kinds(Map<String, Class<? extends C>> byName) {
    this.byName = byName;
    this.names = new HashMap<>();
    byName.forEach((name, type) -> names.put(type, name));
  }

  /**
   * The kinds that a sealed sort permits, and others that came through its door.
   *
   * @param sort the sealed interface
   * @param door the permitted interface that kinds from outside implement
   * @param custom the kinds from outside
   * @throws IllegalArgumentException if one is no record, carries no kind, or shares its name, or
   *     if one from outside names more than its kind
   */
  public static <C> Kinds<C> of(
      Class<C> sort, Class<? extends C> door, Collection<? extends Class<? extends C>> custom) {
    custom.forEach(Kinds::requireRegular);
    var byName = new TreeMap<String, Class<? extends C>>();
    List<Class<? extends C>> all =
        Stream.concat(permitted(sort).filter(type -> type != door), custom.stream()).toList();
    for (Class<? extends C> type : all) {
      if (byName.putIfAbsent(name(type), type) != null) {
        throw new IllegalArgumentException("two classes are of kind " + name(type));
      }
    }
    return new Kinds<>(byName);
  }

  /** The names of all kinds, sorted. */
  public Set<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The class of a kind. */
  public Optional<Class<? extends C>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The name of a kind.
   *
   * @throws IllegalArgumentException if the class is none of these kinds
   */
  public String nameOf(Class<?> type) {
    String name = names.get(type);
    if (name == null) {
      throw new IllegalArgumentException(type.getName() + " is no known kind");
    }
    return name;
  }

  /** What a kind says of itself that does not follow from its name; nothing of unknown ones. */
  public Optional<String> exception(String name, Function<Kind, String> attribute) {
    return find(name)
        .map(type -> type.getAnnotation(Kind.class))
        .map(attribute)
        .filter(said -> !said.isEmpty());
  }

  private static void requireRegular(Class<?> type) {
    Kind kind = type.getAnnotation(Kind.class);
    if (kind != null
        && Stream.of(kind.model(), kind.path(), kind.form(), kind.title())
            .anyMatch(said -> !said.isEmpty())) {
      throw new IllegalArgumentException(
          type.getName() + " comes from outside, where everything follows from the name");
    }
  }

  private static <C> Stream<Class<? extends C>> permitted(Class<C> sort) {
    return Arrays.stream(sort.getPermittedSubclasses()).map(type -> type.asSubclass(sort));
  }

  private static String name(Class<?> type) {
    Kind kind = type.getAnnotation(Kind.class);
    if (kind == null || !type.isRecord()) {
      throw new IllegalArgumentException(type.getName() + " must be a record that carries a kind");
    }
    return kind.value();
  }
}
