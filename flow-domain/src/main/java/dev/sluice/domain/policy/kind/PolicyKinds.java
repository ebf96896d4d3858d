package dev.sluice.domain.policy.kind;

import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Kinds;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The catalogue of the kinds of policy: those that come with Sluice and those that were registered.
 * Immutable.
 */
public final class PolicyKinds {

  /** Those that may be called otherwise than their names say. */
  private static final Kinds<PolicyConfig> OF_SLUICE =
      Kinds.of(PolicyConfig.class, CustomPolicy.class, List.of());

  private final Kinds<PolicyConfig> kinds;

  private PolicyKinds(Kinds<PolicyConfig> kinds) {
    this.kinds = kinds;
  }

  /** The kinds that come with Sluice. */
  public static PolicyKinds builtIn() {
    return with(List.of());
  }

  /**
   * The kinds that come with Sluice, and others.
   *
   * @throws IllegalArgumentException if one of them is no record, carries no kind, or takes the
   *     name of another
   */
  public static PolicyKinds with(Collection<? extends Class<? extends CustomPolicy>> custom) {
    return new PolicyKinds(Kinds.of(PolicyConfig.class, CustomPolicy.class, custom));
  }

  /** The names of all kinds, sorted. */
  public Set<String> names() {
    return kinds.names();
  }

  /** The configuration class of a kind. */
  public Optional<Class<? extends PolicyConfig>> find(String name) {
    return kinds.find(name);
  }

  /**
   * The name of a kind.
   *
   * @throws IllegalArgumentException if the class is no known kind
   */
  public String nameOf(Class<? extends PolicyConfig> type) {
    return kinds.nameOf(type);
  }

  /** The part of the address under which policies of a kind are edited. */
  public static String pathSegment(String name) {
    return OF_SLUICE.exception(name, Kind::path).orElseGet(() -> name);
  }

  /** The component of the form in which administrators edit policies of a kind. */
  public static String formComponent(String name) {
    return OF_SLUICE
        .exception(name, Kind::form)
        .orElseGet(() -> "ak-policy-" + name.replace('_', '-') + "-form");
  }

  /** The label by which documents select a kind. */
  public static String modelLabel(String name) {
    return OF_SLUICE
        .exception(name, Kind::model)
        .orElseGet(() -> "authentik_policies_" + name + "." + name.replace("_", "") + "policy");
  }

  /** What administrators call a kind, for example {@code Event Matcher Policy}. */
  public static String verboseName(String name) {
    return OF_SLUICE
        .exception(name, Kind::title)
        .orElseGet(() ->
            Arrays.stream(name.split("_"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" ", "", " Policy")));
  }
}
