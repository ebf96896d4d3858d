package dev.sluice.application.blueprint;

import static dev.sluice.application.blueprint.Applying.thing;
import static dev.sluice.application.blueprint.Written.document;
import static dev.sluice.application.blueprint.Written.fields;
import static dev.sluice.application.blueprint.Written.tag;
import static dev.sluice.application.blueprint.Written.word;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostTest {

  private static final int CALLS_OF_AN_ENTRY = 4;

  /** Each entry refers to the one before it, looks something up, and uses the context. */
  private static Blueprint chain(int length) {
    List<?> entries =
        IntStream.range(0, length)
            .mapToObj(number ->
                thing(
                    "thing " + number,
                    "id",
                    "id " + number,
                    "identifiers",
                    fields("pk", "pk " + number),
                    "attrs",
                    fields(
                        "name",
                        "thing",
                        "slug",
                        tag("Format", "%s-%d", word("Context", "prefix"), number),
                        "parent",
                        number == 0 ? "none" : word("KeyOf", "id " + (number - 1)),
                        "list",
                        tag("Find", "app.label", List.of("text", "x"))),
                    "permissions",
                    List.of(fields("permission", "view", "user", 1))))
            .toList();
    return document(fields("context", fields("prefix", "p"), "entries", entries));
  }

  private static int calls(int length) {
    var server = new Applying();
    server.apply(chain(length));
    return server.models.calls();
  }

  @Test
  void asksModelsAsOftenForEachEntryHoweverManyThereAre() {
    assertThat(calls(1)).isEqualTo(CALLS_OF_AN_ENTRY);
    assertThat(calls(500)).isEqualTo(500 * CALLS_OF_AN_ENTRY);
    assertThat(calls(2_000)).isEqualTo(2_000 * CALLS_OF_AN_ENTRY);
  }

  @Test
  void paysForEachValueOnceHoweverManyEntriesThereAre() {
    var server = new Applying();

    List<Deed> deeds = server.deeds(chain(5_000));

    assertThat(deeds).hasSize(5_000).containsOnly(Deed.CREATED);
  }

  @Test
  void plansWithoutAskingAnything() {
    var server = new Applying();

    BlueprintPlan.of(chain(500), BlueprintPlan.Contexts.NONE, server.models);

    assertThat(server.models.calls()).isZero();
  }
}
