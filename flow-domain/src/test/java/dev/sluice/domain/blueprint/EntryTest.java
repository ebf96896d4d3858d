package dev.sluice.domain.blueprint;

import static dev.sluice.domain.blueprint.Nodes.map;
import static dev.sluice.domain.blueprint.Nodes.node;
import static dev.sluice.domain.blueprint.Nodes.tag;
import static dev.sluice.domain.blueprint.Nodes.value;
import static dev.sluice.domain.blueprint.Nodes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTest {

  private static final Scope SCOPE =
      Scope.of(
          Surroundings.NONE,
          map(Map.of("yes", true, "model", "App.Thing", "gone", "absent")),
          new Referrer(Nodes.ENTRY, null, Map.of()),
          new Journal());

  private static BlueprintEntry entry(Object model, Object state, Object... conditions) {
    return new BlueprintEntry(
        node(model),
        "me",
        node(state),
        Nodes.list(conditions).items(),
        Node.Mapping.NONE,
        Node.Mapping.NONE,
        List.of(),
        Nodes.AT);
  }

  private static void refuses(Function<Scope, ?> question, String part) {
    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> question.apply(SCOPE))
        .satisfies(fault -> assertThat(Nodes.problem(fault)).contains("entries[1]", part));
  }

  @Test
  void appliesWhereAllConditionsAreTrue() {
    assertThat(entry("a.b", "present").applies(SCOPE)).isTrue();
    assertThat(entry("a.b", "present", word("Context", "yes"), "false", 1).applies(SCOPE)).isTrue();
    assertThat(entry("a.b", "present", true, word("Context", "no")).applies(SCOPE)).isFalse();
    refuses(entry("a.b", "present", word("KeyOf", "x"))::applies, "No entry before this one");
  }

  @Test
  void resolvesModelAndState() {
    BlueprintEntry entry = entry(word("Context", "model"), word("Context", "gone"));

    assertThat(entry.model(SCOPE)).isEqualTo(ModelName.of("app.thing"));
    assertThat(entry.state(SCOPE)).isEqualTo(EntryState.ABSENT);
  }

  @Test
  void refusesWhatIsNoModelOrState() {
    refuses(entry("flow", "present")::model, "App or Model does not exist: \"flow\"");
    refuses(entry(word("Context", "no"), "present")::model, "App or Model does not exist");
    refuses(entry("a.b", "deleted")::state, "There is no state \"deleted\"");
    refuses(entry("a.b", tag("If", true, 1, 2))::state, "Use present, created, must_created");
  }

  @Test
  void resolvesWhoIsPermitted() {
    assertThat(permission(word("Context", "gone"), 5, null).resolve(SCOPE))
        .isEqualTo(new EntryPermission.Grant("absent", Value.of(5), null));
    assertThat(permission("view", word("Context", "no"), "r").resolve(SCOPE))
        .isEqualTo(new EntryPermission.Grant("view", null, Value.of("r")));
  }

  @Test
  void refusesPermissionsForNobodyAndOfNothing() {
    refuses(permission("", 5, null)::resolve, "This is no permission");
    refuses(permission(5, 5, null)::resolve, "This is no permission");
    refuses(permission("view", null, word("Context", "no"))::resolve, "Nobody is given");
    refuses(permission("view", List.of(5), null)::resolve, "This is no primary key");
  }

  private static EntryPermission permission(
      Object permission, @Nullable Object user, @Nullable Object role) {
    return new EntryPermission(
        node(permission),
        user == null ? null : node(user),
        role == null ? null : node(role),
        Nodes.AT);
  }

  @Test
  void mergesContexts() {
    Node.Mapping under = map(Map.of("a", Map.of("x", 1, "y", 2), "l", List.of(1), "s", "under"));
    Node.Mapping over =
        map(Map.of("a", Map.of("y", 3), "l", List.of(2), "s", word("Context", "yes"), "n", 4));

    assertThat(under.merged(over).resolve(SCOPE))
        .isEqualTo(
            value(Map.of("a", Map.of("x", 1, "y", 3), "l", List.of(1, 2), "s", true, "n", 4)));
  }
}
