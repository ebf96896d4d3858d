package dev.sluice.application.blueprint;

import static dev.sluice.application.blueprint.Applying.thing;
import static dev.sluice.application.blueprint.Written.blueprint;
import static dev.sluice.application.blueprint.Written.data;
import static dev.sluice.application.blueprint.Written.fields;
import static dev.sluice.application.blueprint.Written.tag;
import static dev.sluice.application.blueprint.Written.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  private static final Value KEY = Value.of("key");

  private final Applying server = new Applying();

  private static Map<String, ?> label(Object thing, Object... more) {
    var entry = fields(more);
    entry.put("model", "app.label");
    entry.put("identifiers", fields("thing", thing, "text", "t"));
    return entry;
  }

  private List<Value> labelled() {
    return server.labels.all().values().stream()
        .map(label -> label.fields().getOrDefault("thing", Value.NULL))
        .toList();
  }

  @Nested
  class KeyOf {

    @Test
    void isTheKeyOfWhatWasCreatedUpdatedOrLeft() {
      server.things.all().put(KEY, data("name", "b"));

      server.apply(
          blueprint(
              thing("a", "id", "new"),
              thing("b", "id", "left", "state", "created"),
              thing("b", "id", "updated"),
              label(word("KeyOf", "new")),
              label(word("KeyOf", "left"), "state", "must_created"),
              label(word("KeyOf", "updated"), "state", "created")));

      assertThat(labelled()).containsExactly(Value.of("app.thing-2"), KEY);
    }

    @Test
    void isTheTargetForABinding() {
      server.apply(
          blueprint(
              thing("a", "id", "a", "identifiers", fields("pk", "k", "name", "a")),
              fields(
                  "model",
                  "authentik_policies.PolicyBinding",
                  "identifiers",
                  fields("target", word("KeyOf", "a"), "order", 0))));

      assertThat(server.bindings.all().values())
          .containsExactly(data("target", "target of k", "order", 0));
    }

    @Test
    void doesNotReachForwardNorToItself() {
      assertThat(server.problem(blueprint(label(word("KeyOf", "a")), thing("a", "id", "a"))))
          .contains("entries[0], identifiers.thing, line ", "No entry before this one has the id");
      assertThat(
              server.problem(
                  blueprint(thing("a", "id", "a", "attrs", fields("parent", word("KeyOf", "a"))))))
          .contains(
              "entries[0] (id \"a\"), attrs.parent, line ", "Put the entry with this id first");
      assertThat(server.models.calls()).isZero();
    }

    @Test
    void doesNotFindWhatIsSkippedOrAbsent() {
      var skipped = thing("a", "id", "a", "conditions", List.of(false));
      var absent = thing("a", "id", "a", "state", "absent");

      assertThat(server.problem(blueprint(skipped, label(word("KeyOf", "a")))))
          .contains("neither skipped nor absent");
      assertThat(server.problem(blueprint(absent, label(word("KeyOf", "a")))))
          .contains("neither skipped nor absent");
    }

    @Test
    void takesTheFirstOfAnIdThatStandsForAnything() {
      server.apply(
          blueprint(
              thing("a", "id", "x", "conditions", List.of(false)),
              thing("b", "id", "x"),
              thing("c", "id", "x"),
              label(word("KeyOf", "x"))));

      assertThat(labelled()).containsExactly(Value.of("app.thing-1"));
    }
  }

  @Nested
  class Find {

    @Test
    void seesWhatEntriesBeforeHaveMade() {
      server.apply(
          blueprint(
              thing("a"),
              label(tag("Find", "app.thing", List.of("name__startswith", "a"))),
              label(tag("AtIndex", tag("FindObject", "App.Thing", List.of("name", "a")), "name"))));

      assertThat(labelled()).containsExactly(Value.of("app.thing-1"), Value.of("a"));
    }

    @Test
    void isNullWhereNothingMatches() {
      server.apply(
          blueprint(
              thing(
                  "a",
                  "attrs",
                  fields(
                      "parent", tag("Find", "app.thing", List.of("name", "x")),
                      "slug", tag("FindObject", "app.thing", List.of("name", "x"))))));

      assertThat(server.things.all().values())
          .containsExactly(data("name", "a", "parent", null, "slug", null));
    }

    @Test
    void refusesModelsAndFieldsThatDoNotExist() {
      assertThat(server.problem(blueprint(label(tag("Find", "app.other", List.of("a", 1))))))
          .contains(
              "entries[0], identifiers.thing, line ", "App or Model does not exist: app.other");
      assertThat(server.problem(blueprint(label(tag("FindObject", "app.thing", List.of("a", 1))))))
          .contains("Invalid identifier field: a.");
    }

    @Test
    void refusesModelsThatAreSomethingToDo() {
      server.models.perform("app.deed", values -> {});

      assertThat(server.problem(blueprint(label(tag("Find", "app.deed", List.of("a", 1))))))
          .contains("App or Model does not exist: app.deed");
    }
  }

  @Nested
  class Remapping {

    @Test
    void makesAnExportFitWhereKeysAreOthers() {
      server.things.all().put(KEY, data("name", "a"));

      server.apply(
          blueprint(
              thing("", "identifiers", fields("pk", "old", "name", "a")),
              thing("b", "attrs", fields("parent", "old", "list", List.of("old", "x"))),
              label("old")));

      assertThat(server.things.all()).doesNotContainKey(Value.of("old")).hasSize(2);
      assertThat(server.things.all().values())
          .contains(data("name", "b", "parent", "key", "list", List.of("key", "x")));
      assertThat(labelled()).containsExactly(KEY);
    }

    @Test
    void keepsTheKeyWhereThereIsNone() {
      server.apply(
          blueprint(thing("", "identifiers", fields("pk", "old", "name", "a")), label("old")));

      assertThat(server.things.all()).containsOnlyKeys(Value.of("old"));
      assertThat(labelled()).containsExactly(Value.of("old"));
    }

    @Test
    void findsByKeyEvenWhereTheOtherFieldsDiffer() {
      server.things.all().put(KEY, data("name", "before"));

      List<Deed> deeds =
          server.deeds(blueprint(thing("", "identifiers", fields("pk", "key", "name", "after"))));

      assertThat(deeds).containsExactly(Deed.UPDATED);
      assertThat(server.things.all()).containsExactly(Map.entry(KEY, data("name", "after")));
    }

    @Test
    void learnsNothingFromAKeyThatATagHasFound() {
      server.things.all().put(KEY, data("name", "a"));
      server.labels.all().put(Value.of("l"), data("thing", "x", "text", "t"));
      var found = tag("Find", "app.thing", List.of("name", "a"));

      server.apply(
          blueprint(
              fields(
                  "model",
                  "app.label",
                  "identifiers",
                  fields("pk", found, "thing", "x", "text", "t")),
              thing("b", "attrs", fields("parent", "key"))));

      assertThat(server.things.all().values()).contains(data("name", "b", "parent", "key"));
    }
  }
}
