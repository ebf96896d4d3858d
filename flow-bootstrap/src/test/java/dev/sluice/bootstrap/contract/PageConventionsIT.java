package dev.sluice.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.bootstrap.journey.RunningServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Every list comes in pages of the same kind. */
@ExtendWith(ContractExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PageConventionsIT {

  private static final int ROWS = 3;
  private static final int MANY = 101;

  private Surface surface;

  @BeforeAll
  void fillTheLists(RunningServer server) throws Exception {
    surface = Surface.of(server);
    surface.fill(ROWS);
  }

  @TestFactory
  Stream<DynamicTest> showsPagesInAnEnvelope() {
    return surface.lists(list -> {
      JsonNode first = surface.get(list, "page_size=1").json();
      int count = first.at("/pagination/count").asInt();

      assertThat(first.propertyNames())
          .containsExactlyInAnyOrder("pagination", "results", "autocomplete");
      assertThat(numbers(first))
          .containsExactly(
              count > 1 ? 2 : 0,
              0,
              count,
              1,
              Math.max(1, count),
              Math.min(1, count),
              Math.min(1, count));
      assertThat(first.path("results").size()).isEqualTo(Math.min(1, count));
      if (count > 1) {
        assertThat(numbers(surface.get(list, "page_size=1&page=" + count).json()))
            .containsExactly(0, count - 1, count, count, count, count, count);
      }
    });
  }

  /** In the order of spec and envelope. */
  private static List<Integer> numbers(JsonNode page) {
    return Stream.of(
            "next", "previous", "count", "current", "total_pages", "start_index", "end_index")
        .map(name -> page.path("pagination").path(name).asInt(-1))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> showsTwentyAndAtMostAHundred() {
    return surface
        .operations()
        .filter(operation -> operation.creates() && operation.id().equals("rbac_roles_create"))
        .map(operation ->
            dynamicTest(
                operation.id(),
                () -> {
                  surface.make(operation.path(), MANY);
                  Operation list = operation.document().find("get", operation.path()).orElseThrow();

                  assertThat(Surface.rows(surface.get(list, ""))).hasSize(20);
                  assertThat(Surface.rows(surface.get(list, "page_size=50"))).hasSize(50);
                  assertThat(Surface.rows(surface.get(list, "page_size=1000"))).hasSize(100);
                  assertThat(Surface.rows(surface.get(list, "page_size=0"))).hasSize(20);
                  assertThat(Surface.rows(surface.get(list, "page_size=many"))).hasSize(20);
                }));
  }

  @TestFactory
  Stream<DynamicTest> hasNoPagesBeyondTheLast() {
    return surface.lists(list ->
        assertThat(Stream.of("9999", "0", "-1", "abc", "99999999999999999999", "1.5"))
            .allSatisfy(page -> {
              Answer answer = surface.get(list, "page=" + page);
              assertThat(answer.status()).isEqualTo(404);
              assertThat(answer.text()).isEqualTo("{\"detail\":\"Invalid page.\"}");
            }));
  }
}
