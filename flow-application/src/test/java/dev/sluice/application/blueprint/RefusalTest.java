package dev.sluice.application.blueprint;

import static dev.sluice.application.blueprint.Applying.thing;
import static dev.sluice.application.blueprint.Written.blueprint;
import static dev.sluice.application.blueprint.Written.data;
import static dev.sluice.application.blueprint.Written.fields;
import static dev.sluice.application.blueprint.Written.tag;
import static dev.sluice.application.blueprint.Written.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RefusalTest {

  private final Applying server = new Applying();

  @Nested
  class Planning {

    @Test
    void saysAllThatCanBeSeenToFailBeforeAnythingIsAsked() {
      var problems =
          server.problems(
              blueprint(
                  fields("model", "app.other", "id", "o"),
                  fields("model", "app.thing"),
                  thing("a", "state", "gone"),
                  thing("b", "attrs", fields("slug", word("KeyOf", "later"))),
                  thing("c", "attrs", fields("slug", word("Value", "0"))),
                  thing("d", "permissions", List.of(fields("permission", "view")))));

      assertThat(problems)
          .extracting(Problem::field)
          .containsExactly(
              "entries[0].model",
              "entries[1].identifiers",
              "entries[2].state",
              "entries[3].attrs.slug",
              "entries[4].attrs.slug",
              "entries[5].permissions[0]");
      assertThat(problems.getFirst().message())
          .startsWith("entries[0] (id \"o\"), model, line ")
          .contains("App or Model does not exist: \"app.other\". Write one that");
      assertThat(server.models.calls()).isZero();
    }

    @Test
    void seesEnumerationsThatCannotBe() {
      Object itself = tag("Enumerate", word("Value", "0"), "SEQ", "x");
      Object outer =
          tag("Enumerate", "ab", "SEQ", tag("Enumerate", word("Value", "1"), "SEQ", "x"));

      assertThat(server.problem(blueprint(thing("a", "attrs", fields("list", itself)))))
          .contains("entries[0], attrs.list", "cannot be an item of the same enumeration");
      assertThat(server.deeds(blueprint(thing("a", "attrs", fields("list", outer)))))
          .containsExactly(Deed.CREATED);
    }

    @Test
    void leavesEntriesWithConditionsToTheirConditions() {
      var licensed = List.of(word("Context", "goauthentik.io/enterprise/licensed"));
      var unknown = fields("model", "app.other", "conditions", licensed, "state", "gone");

      assertThat(server.deeds(blueprint(unknown, thing("a"))))
          .containsExactly(Deed.SKIPPED, Deed.CREATED);
      unknown.put("conditions", List.of(true));
      assertThat(server.problem(blueprint(unknown)))
          .startsWith("entries[0], model, line ")
          .contains("App or Model does not exist: \"app.other\"");
    }

    @Test
    void examinesConditionsAnyway() {
      var problem =
          server.problem(blueprint(thing("a", "conditions", List.of(word("KeyOf", "later")))));

      assertThat(problem).startsWith("entries[0], conditions[0], line ");
    }
  }

  @Nested
  class Applied {

    @Test
    void stopsAtTheFirstEntryThatFails() {
      var problem =
          server.problems(
              blueprint(
                  thing("a"),
                  thing("b", "id", "me", "attrs", fields("slug", "s", "colour", "red")),
                  thing("c")));

      assertThat(problem).hasSize(1);
      assertThat(problem.getFirst().field()).isEqualTo("entries[1].attrs.colour");
      assertThat(problem.getFirst().message())
          .matches("entries\\[1] \\(id \"me\"\\), attrs.colour, line \\d+, column 1: Invalid.*");
      assertThat(server.things.all()).hasSize(1);
    }

    @Test
    void placesWhatIsNotWrittenInItsEntry() {
      var problem =
          server.problems(blueprint(thing("", "id", "me", "identifiers", fields("slug", "s"))));

      assertThat(problem)
          .containsExactly(
              new Problem(
                  "entries[0].attrs.name",
                  "required",
                  "entries[0] (id \"me\"), attrs.name, line 3, column 1: This field is required."));
    }

    @Test
    void refusesIdentifiersThatCannotBeLookedUp() {
      assertThat(server.problem(blueprint(thing("", "identifiers", fields("colour", 1)))))
          .startsWith("entries[0], identifiers.colour, line ")
          .contains("Invalid identifier field: colour.");
      assertThat(server.problem(blueprint(thing("", "identifiers", fields("pk", List.of(1))))))
          .startsWith("entries[0], identifiers, line ")
          .contains("No or invalid identifiers.");
    }

    @Test
    void looksForNothingWhereAllThatIsKnownIsNoKey() {
      server.things.all().put(Value.of("k"), data("name", "x"));
      var nobody = fields("pk", tag("Find", "app.thing", List.of("name", "gone")));

      assertThat(server.deeds(blueprint(thing("", "identifiers", nobody, "state", "absent"))))
          .containsExactly(Deed.MISSED);
      assertThat(
              server.deeds(
                  blueprint(thing("", "identifiers", nobody, "attrs", Map.of("name", "n")))))
          .containsExactly(Deed.CREATED);
      assertThat(server.things.all()).hasSize(2);
    }

    @Test
    void resolvesTheModelAndRefusesOneThatIsNone() {
      var entry = fields("model", word("Context", "m"), "identifiers", Map.of("name", "a"));

      assertThat(server.problem(blueprint(entry)))
          .startsWith("entries[0], model, line ")
          .contains("App or Model does not exist: \"\"");
      entry.put("model", tag("Format", "app.%s", "Thing"));
      assertThat(server.deeds(blueprint(entry))).containsExactly(Deed.CREATED);
    }

    @Test
    void stopsWhereDocumentsGrowTooLarge() {
      Object thousand = tag("Enumerate", "x".repeat(1_000), "SEQ", "y".repeat(1_000));
      var entries =
          IntStream.range(0, 20)
              .mapToObj(number -> thing("a" + number, "attrs", fields("list", thousand)))
              .toArray();

      assertThat(server.problem(blueprint(entries))).contains("grows too large");
    }
  }
}
