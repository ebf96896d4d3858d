package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two administrators change one flow at the same moment. */
@ExtendWith(JourneyExtension.class)
class ParallelEditsJourneyIT {

  private static final int ROUNDS = 10;
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final List<String> TITLES = List.of("The first's", "The second's");

  private final List<AdminApi> administrators;
  private final String path;
  private Answer seen;

  ParallelEditsJourneyIT(RunningServer server) {
    this.administrators = Stream.of(server, server).map(AdminApi::on).toList();
    String slug = "edited-by-two-" + COUNT.incrementAndGet();
    this.path = "flows/instances/" + slug + "/";
    this.seen =
        administrators
            .getFirst()
            .make(
                "flows/instances/",
                Map.of("name", slug, "slug", slug, "title", "Nobody's", "designation", "recovery"));
  }

  /** What one of them wrote, and what came back. */
  private record Edit(String title, Answer answer) {}

  /** Both have seen the same, over connections that are open. */
  @BeforeEach
  void lookAtTheFlow() {
    administrators.forEach(administrator -> seen = administrator.get(path));
  }

  @RepeatedTest(ROUNDS)
  void oneOfTwoWinsWhereBothNameWhatTheyHaveSeen() throws Exception {
    List<Edit> edits = editAtOnce(Map.of("If-Match", seen.header("ETag")));

    assertThat(edits).extracting(edit -> edit.answer.status()).containsExactlyInAnyOrder(200, 412);
    Edit won = edits.stream().filter(edit -> edit.answer.status() == 200).findFirst().orElseThrow();
    Answer stored = administrators.getFirst().get(path);
    assertThat(stored.field("title")).isEqualTo(won.title);
    assertThat(stored.header("ETag")).isEqualTo(won.answer.header("ETag"));
  }

  @RepeatedTest(ROUNDS)
  void bothWriteWhereNeitherSaysWhatTheyHaveSeen() throws Exception {
    List<Edit> edits = editAtOnce(Map.of());

    assertThat(edits).extracting(edit -> edit.answer.status()).containsExactly(200, 200);
    assertThat(edits)
        .allSatisfy(edit -> assertThat(edit.answer.field("title")).isEqualTo(edit.title));
    assertThat(administrators.getFirst().get(path).field("title")).isIn(TITLES);
  }

  private List<Edit> editAtOnce(Map<String, String> headers) throws Exception {
    var start = new CyclicBarrier(2);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(List.of(edit(0, start, headers), edit(1, start, headers))).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private Callable<Edit> edit(int who, CyclicBarrier start, Map<String, String> headers) {
    String title = TITLES.get(who);
    return () -> {
      start.await();
      return new Edit(title, administrators.get(who).patch(path, Map.of("title", title), headers));
    };
  }
}
