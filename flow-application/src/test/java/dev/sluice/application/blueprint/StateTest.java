package dev.sluice.application.blueprint;

import static dev.sluice.application.blueprint.Applying.thing;
import static dev.sluice.application.blueprint.Written.blueprint;
import static dev.sluice.application.blueprint.Written.data;
import static dev.sluice.application.blueprint.Written.fields;
import static dev.sluice.application.blueprint.Written.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.EntryState;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StateTest {

  private static final Value KEY = Value.of("key");

  private final Applying server = new Applying();

  /**
   * @param slug which the thing has afterwards; blank if there is no thing
   */
  record Row(EntryState state, boolean exists, Deed deed, String slug) {}

  static final List<Row> TABLE =
      List.of(
          new Row(EntryState.PRESENT, true, Deed.UPDATED, "new"),
          new Row(EntryState.PRESENT, false, Deed.CREATED, "new"),
          new Row(EntryState.CREATED, true, Deed.LEFT, "old"),
          new Row(EntryState.CREATED, false, Deed.CREATED, "new"),
          new Row(EntryState.MUST_CREATED, false, Deed.CREATED, "new"),
          new Row(EntryState.ABSENT, true, Deed.DELETED, ""),
          new Row(EntryState.ABSENT, false, Deed.MISSED, ""));

  @ParameterizedTest
  @FieldSource("TABLE")
  void decidesWhatBecomesOfAnEntry(Row row) {
    if (row.exists) {
      server.things.all().put(KEY, data("name", "a", "slug", "old"));
    }

    List<Deed> deeds =
        server.deeds(
            blueprint(thing("a", "state", row.state.text(), "attrs", Map.of("slug", "new"))));

    assertThat(deeds).containsExactly(row.deed);
    assertThat(server.things.all().values())
        .extracting(thing -> thing.fields().get("slug"))
        .containsExactlyElementsOf(row.slug.isEmpty() ? List.of() : List.of(Value.of(row.slug)));
  }

  @Test
  void failsTheDocumentWhereWhatMustBeNewExists() {
    server.things.all().put(KEY, data("name", "a"));

    String problem =
        server.problem(blueprint(thing("a", "id", "me", "state", "must_created"), thing("b")));

    assertThat(problem)
        .startsWith("entries[0] (id \"me\"), state, line ")
        .contains("State is set to must_created and object exists already.");
    assertThat(server.things.all()).hasSize(1);
  }

  @Test
  void mayBeATag() {
    var entry = thing("a", "state", Written.tag("If", word("Context", "x"), "present", "absent"));

    assertThat(server.deeds(blueprint(entry))).containsExactly(Deed.MISSED);
  }

  @Test
  void leavesFieldsThatAreNotNamed() {
    server.things.all().put(KEY, data("name", "a", "slug", "s", "list", List.of(1)));

    server.apply(blueprint(thing("a", "attrs", Map.of("list", List.of(2)))));

    assertThat(server.things.all())
        .containsEntry(KEY, data("name", "a", "slug", "s", "list", List.of(2)));
  }

  @Test
  void mergesIdentifiersOverAttributes() {
    server.apply(
        blueprint(
            thing(
                "",
                "identifiers",
                fields("name", "i", "attributes", Map.of("a", 1)),
                "attrs",
                fields("name", "a", "attributes", Map.of("b", 2)))));

    assertThat(server.things.all().values())
        .containsExactly(data("name", "i", "attributes", Map.of("a", 1, "b", 2)));
  }

  @Test
  void neverResolvesWhatItDoesNotNeed() {
    server.things.all().put(KEY, data("name", "a"));
    Object broken = Map.of("slug", word("ParseJSON", "{"));

    assertThat(server.deeds(blueprint(thing("a", "state", "created", "attrs", broken))))
        .containsExactly(Deed.LEFT);
    assertThat(server.deeds(blueprint(thing("a", "state", "absent", "attrs", broken))))
        .containsExactly(Deed.DELETED);
  }

  @Test
  void doesNothingMoreWhenAppliedAgain() {
    var document =
        blueprint(
            thing("a", "id", "a", "attrs", Map.of("list", List.of(1))),
            fields(
                "model",
                "app.label",
                "identifiers",
                fields("thing", word("KeyOf", "a"), "text", "t")));
    server.apply(document);
    Map<Value, Value.Fields> things = Map.copyOf(server.things.all());

    List<Deed> again = server.deeds(document);

    assertThat(again).containsExactly(Deed.UPDATED, Deed.UPDATED);
    assertThat(server.things.all()).isEqualTo(things);
    assertThat(server.labels.all()).hasSize(1);
    assertThat(things.values()).containsExactly(data("name", "a", "list", List.of(1)));
  }
}
