package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.contract.Operation.Parameter;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.RunningServer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every list answers by the same conventions, whatever it is a list of. */
@ExtendWith(ContractExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ListConventionsIT {

  private static final int ROWS = 3;

  /** What says how something is shown, and filters nothing. */
  private static final Set<String> NO_FILTERS = Set.of("page", "page_size", "search", "ordering");

  private Surface surface;

  @BeforeAll
  void fillTheLists(RunningServer server) throws Exception {
    surface = Surface.of(server);
    surface.fill(ROWS);
  }

  @TestFactory
  Stream<DynamicTest> ignoresOrdersThatItDoesNotKnow() {
    return surface.lists(list ->
        assertThat(surface.get(list, "ordering=no_such_field,-neither,,--pk").status())
            .isEqualTo(200));
  }

  @TestFactory
  Stream<DynamicTest> ordersBySeveralFieldsInEitherDirection() {
    return surface.lists(list -> {
      List<String> ascending = Surface.names(surface.get(list, "page_size=100&ordering=name,pk"));
      List<String> descending = Surface.names(surface.get(list, "page_size=100&ordering=-name,pk"));

      if (ascending.size() == Set.copyOf(ascending).size() && ascending.size() < 100) {
        assertThat(descending).isEqualTo(ascending.reversed());
      } else {
        assertThat(ascending).hasSameSizeAs(descending);
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> findsWhatHasAllOfTheWords() {
    return surface.lists(list -> {
      List<String> names = Surface.names(surface.get(list, "page_size=100"));
      String name = names.isEmpty() ? "" : names.getFirst();

      assertThat(Surface.rows(surface.get(list, "search=no-such-thing-anywhere"))).isEmpty();
      if (name.matches("made-[0-9]+")) {
        assertThat(
                Surface.names(
                    surface.get(list, "page_size=100&search=MADE%20" + name.substring(5))))
            .contains(name);
        assertThat(Surface.rows(surface.get(list, "search=made%20no-such-thing-anywhere")))
            .isEmpty();
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesFiltersThatAreNone() {
    return surface.lists(list ->
        assertThat(filters(list))
            .allSatisfy(filter -> {
              Answer answer = surface.get(list, filter + "=%5Bno-such%5D");
              assertThat(answer.status()).as(answer.text()).isEqualTo(400);
              assertThat(answer.json().propertyNames()).containsExactly(filter);
              assertThat(answer.json().path(filter).isArray()).isTrue();
            }));
  }

  /** Those that take something else than a text. */
  private List<String> filters(Operation list) {
    return list.parameters("query").stream()
        .filter(parameter -> !NO_FILTERS.contains(parameter.name()))
        .filter(parameter -> !parameter.name().matches("include_.*|inherited"))
        .filter(parameter -> !isText(list, parameter))
        .map(Parameter::name)
        .toList();
  }

  private static boolean isText(Operation list, Parameter parameter) {
    JsonNode schema = list.document().resolve(parameter.schema());
    JsonNode item = schema.has("items") ? list.document().resolve(schema.path("items")) : schema;
    return item.path("type").asString("").equals("string")
        && !item.has("enum")
        && !item.has("format");
  }

  @TestFactory
  Stream<DynamicTest> isOnlyWhereItsAddressSays() {
    return surface.lists(list -> {
      String bare = list.path().substring(0, list.path().length() - 1);

      assertThat(surface.send(Call.of("GET", bare)).status()).isEqualTo(404);
    });
  }

  @TestFactory
  Stream<DynamicTest> refusesOtherMethods() {
    return surface.lists(list -> {
      Answer answer = surface.send(Call.json("PUT", list.path(), Stock.EMPTY));

      assertThat(answer.status()).isEqualTo(405);
      assertThat(answer.field("detail")).isEqualTo("Method \"PUT\" not allowed.");
      assertThat(answer.header("Allow")).contains("GET");
    });
  }
}
