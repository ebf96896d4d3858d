package dev.sluice.application.blueprint;

import static dev.sluice.application.blueprint.Applying.thing;
import static dev.sluice.application.blueprint.Written.blueprint;
import static dev.sluice.application.blueprint.Written.data;
import static dev.sluice.application.blueprint.Written.document;
import static dev.sluice.application.blueprint.Written.fields;
import static dev.sluice.application.blueprint.Written.map;
import static dev.sluice.application.blueprint.Written.tag;
import static dev.sluice.application.blueprint.Written.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.blueprint.BlueprintPlan.Contexts;
import dev.sluice.domain.blueprint.EntryPermission.Grant;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PermissionAndActionTest {

  private final Applying server = new Applying();

  @Nested
  class Permissions {

    @Test
    void areGrantedOnWhatTheEntryStandsFor() {
      server.things.all().put(Value.of("k"), data("name", "left"));
      var grants =
          List.of(
              fields("permission", "view_thing", "user", 7),
              fields(
                  "permission", tag("Format", "%s_thing", "change"), "role", word("KeyOf", "r")));

      server.apply(
          blueprint(
              thing("role", "id", "r"), thing("left", "state", "created", "permissions", grants)));

      assertThat(server.things.grants())
          .containsExactly(
              new Grant("view_thing", Value.of(7), null),
              new Grant("change_thing", null, Value.of("app.thing-2")));
    }

    @Test
    void mayReferToTheirOwnEntry() {
      var own = List.of(fields("permission", "p", "role", word("KeyOf", "me")));

      server.apply(blueprint(thing("a", "id", "me", "permissions", own)));

      assertThat(server.things.grants())
          .containsExactly(new Grant("p", null, Value.of("app.thing-1")));
    }

    @Test
    void areNotGrantedOnWhatIsSkippedOrAbsent() {
      var grants = List.of(fields("permission", "p", "user", 1));

      server.apply(
          blueprint(
              thing("a", "permissions", grants, "conditions", List.of(0)),
              thing("a", "permissions", grants, "state", "absent")));

      assertThat(server.things.grants()).isEmpty();
    }

    @Test
    void areRefusedWithTheirEntry() {
      var grants = List.of(fields("permission", "unknown", "user", 1));

      assertThat(server.problem(blueprint(thing("a", "id", "me", "permissions", grants))))
          .startsWith("entries[0] (id \"me\"), line ")
          .contains("There is no such permission.");
    }
  }

  @Nested
  class Actions {

    private final List<Value.Fields> done = new ArrayList<>();

    Actions() {
      server.models.perform(
          "app.deed",
          values -> {
            if (values.fields().containsKey("bad")) {
              throw new FlowFault.Invalid(List.of(Problem.invalid("bad", "Not this.")));
            }
            done.add(values);
          });
    }

    @Test
    void areDoneInTheirOrderWithoutIdentifiers() {
      List<Deed> deeds =
          server.deeds(
              blueprint(
                  thing("a", "id", "a"),
                  fields("model", "app.deed", "attrs", fields("on", word("KeyOf", "a")))));

      assertThat(deeds).containsExactly(Deed.CREATED, Deed.PERFORMED);
      assertThat(done).containsExactly(data("on", "app.thing-1"));
    }

    @Test
    void areNotDoneWhereTheyAreSkippedOrAbsent() {
      assertThat(
              server.deeds(
                  blueprint(
                      fields("model", "app.deed", "conditions", List.of("")),
                      fields("model", "app.deed", "state", "absent"))))
          .containsExactly(Deed.SKIPPED, Deed.MISSED);
      assertThat(done).isEmpty();
    }

    @Test
    void areRefusedWithTheirField() {
      assertThat(server.problem(blueprint(fields("model", "app.deed", "attrs", Map.of("bad", 1)))))
          .startsWith("entries[0], attrs.bad, line ");
    }

    @Test
    void haveNoPermissions() {
      var grants = List.of(fields("permission", "p", "user", 1));
      var seen = fields("model", "app.deed", "permissions", grants);
      var unseen = fields("model", tag("Format", "app.deed"), "permissions", grants);

      assertThat(server.problem(blueprint(seen))).contains("stands for nothing that permissions");
      assertThat(server.problem(blueprint(unseen))).contains("stands for nothing that permissions");
      assertThat(done).isEmpty();
    }
  }

  @Nested
  class Layers {

    @Test
    void areLaidOverEachOther() {
      var contexts =
          new Contexts(
              map(fields("a", 1, "m", Map.of("x", 1), "l", List.of(1))),
              map(fields("c", 3, "m", Map.of("z", 3), "l", List.of(3))));
      var attrs = fields("attributes", word("Context", "m"), "list", word("Context", "l"));
      var names =
          tag("Format", "%s%s%s", word("Context", "a"), word("Context", "b"), word("Context", "c"));

      server.apply(
          document(
              fields(
                  "context",
                  fields("a", 2, "b", 2, "c", 2, "m", Map.of("y", 2), "l", List.of(2)),
                  "entries",
                  List.of(thing("", "identifiers", fields("name", names), "attrs", attrs)))),
          contexts);

      assertThat(server.things.all().values())
          .containsExactly(
              data(
                  "name", "223",
                  "attributes", fields("x", 1, "y", 2, "z", 3),
                  "list", List.of(1, 2, 3)));
    }
  }
}
