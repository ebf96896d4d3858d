package dev.sluice.domain.stage.kind;

import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Kinds;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of the kinds of stage: those that come with Sluice and those that were registered.
 * Whatever is generic over kinds (storage, interfaces, documents) asks here and names none.
 * Immutable.
 */
public final class StageKinds {

  /** Those that may be called otherwise than their names say. */
  private static final Kinds<StageConfig> OF_SLUICE =
      Kinds.of(StageConfig.class, CustomStage.class, List.of());

  private static final List<Class<? extends StageChallenge>> OF_THE_ENGINE =
      List.of(RedirectChallenge.class, AccessDeniedChallenge.class);

  private static final String GROUP = "authenticator_";

  private final Kinds<StageConfig> kinds;
  private final Map<String, Class<? extends StageChallenge>> challenges;

  private StageKinds(Kinds<StageConfig> kinds) {
    this.kinds = kinds;
    this.challenges = Collections.unmodifiableMap(challengesOf(kinds));
  }

  /** The kinds that come with Sluice. */
  public static StageKinds builtIn() {
    return with(List.of());
  }

  /**
   * The kinds that come with Sluice, and others.
   *
   * @throws IllegalArgumentException if one of them is no record, carries no kind, or takes the
   *     name or the component of another
   */
  public static StageKinds with(Collection<? extends Class<? extends CustomStage>> custom) {
    return new StageKinds(Kinds.of(StageConfig.class, CustomStage.class, custom));
  }

  /** The names of all kinds that can be made, sorted. */
  public Set<String> names() {
    return kinds.names().stream()
        .filter(name -> !isInternal(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isInternal(String name) {
    return kinds
        .find(name)
        .map(type -> type.getAnnotation(Kind.class))
        .filter(Kind::internal)
        .isPresent();
  }

  /** The configuration class of a kind. */
  public Optional<Class<? extends StageConfig>> find(String name) {
    return kinds.find(name);
  }

  /**
   * The name of a kind.
   *
   * @throws IllegalArgumentException if the class is no known kind
   */
  public String nameOf(Class<? extends StageConfig> type) {
    return kinds.nameOf(type);
  }

  /** All challenges by the component that names them to clients, those of the engine included. */
  public Map<String, Class<? extends StageChallenge>> challenges() {
    return challenges;
  }

  /**
   * The component that names a challenge to clients.
   *
   * @throws IllegalArgumentException if the class carries none
   */
  public static String componentOf(Class<? extends StageChallenge> challenge) {
    Component component = challenge.getAnnotation(Component.class);
    if (component == null) {
      throw new IllegalArgumentException(challenge.getName() + " carries no component");
    }
    return component.value();
  }

  /** The part of the address under which stages of a kind are edited. */
  public static String pathSegment(String name) {
    return OF_SLUICE
        .exception(name, Kind::path)
        .orElseGet(() ->
            name.startsWith(GROUP) ? "authenticator/" + name.substring(GROUP.length()) : name);
  }

  /** The component of the form in which administrators edit stages of a kind. */
  public static String formComponent(String name) {
    return OF_SLUICE
        .exception(name, Kind::form)
        .orElseGet(() -> "ak-stage-" + name.replace('_', '-') + "-form");
  }

  /** The label by which documents select a kind. */
  public static String modelLabel(String name) {
    return OF_SLUICE
        .exception(name, Kind::model)
        .orElseGet(() -> "authentik_stages_" + name + "." + name.replace("_", "") + "stage");
  }

  /** What administrators call a kind, for example {@code User Login Stage}. */
  public static String verboseName(String name) {
    return OF_SLUICE
        .exception(name, Kind::title)
        .orElseGet(() ->
            Arrays.stream(name.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" ", "", " Stage")));
  }

  private static Map<String, Class<? extends StageChallenge>> challengesOf(
      Kinds<StageConfig> kinds) {
    var challenges = new TreeMap<String, Class<? extends StageChallenge>>();
    Stream.concat(
            OF_THE_ENGINE.stream(), kinds.names().stream().flatMap(name -> nested(kinds, name)))
        .forEach(challenge -> {
          if (challenges.putIfAbsent(componentOf(challenge), challenge) != null) {
            throw new IllegalArgumentException("two challenges are " + componentOf(challenge));
          }
        });
    return challenges;
  }

  private static Stream<Class<? extends StageChallenge>> nested(
      Kinds<StageConfig> kinds, String name) {
    return kinds.find(name).stream()
        .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
        .filter(StageChallenge.class::isAssignableFrom)
        .map(type -> type.asSubclass(StageChallenge.class));
  }
}
