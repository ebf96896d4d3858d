package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class SeveralRunsJourneyIT {

  private static final int AT_ONCE = 8;
  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");

  @Test
  void twoFlowsInOneSessionFinishBoth(RunningServer server) {
    TestFlows.clicks(server, "first-of-two", "first-a", "first-b");
    TestFlows.clicks(server, "second-of-two", "second-a", "second-b");
    ApiClient visitor = server.visitor();

    assertThat(visitor.get(TestFlows.path("first-of-two")).field("name")).isEqualTo("first-a");
    assertThat(visitor.get(TestFlows.path("second-of-two")).field("name")).isEqualTo("second-a");
    assertThat(visitor.post(TestFlows.path("first-of-two"), CLICK).field("name"))
        .isEqualTo("first-b");
    assertThat(visitor.post(TestFlows.path("second-of-two"), CLICK).field("name"))
        .isEqualTo("second-b");
    assertThat(visitor.post(TestFlows.path("second-of-two"), CLICK).field("to")).isEqualTo("/");
    assertThat(visitor.post(TestFlows.path("first-of-two"), CLICK).field("to")).isEqualTo("/");
  }

  @Test
  void theSameAnswerManyTimesAtOnceIsAppliedOnce(RunningServer server) throws Exception {
    TestFlows.clicks(server, "impatient", "click-1", "click-2", "click-3");
    ApiClient visitor = server.visitor();
    String step = visitor.get(TestFlows.path("impatient")).header("X-Sluice-Step");

    List<ApiClient.Answer> answers =
        atOnce(() -> visitor.post(TestFlows.path("impatient"), CLICK, step));

    assertThat(answers).extracting(ApiClient.Answer::text).containsOnly(answers.getFirst().text());
    assertThat(answers.getFirst().field("name")).isEqualTo("click-2");
    assertThat(visitor.get(TestFlows.path("impatient")).field("name")).isEqualTo("click-2");
  }

  @Test
  void theRightPasswordManyTimesAtOnceLogsInOnce(RunningServer server) throws Exception {
    ApiClient visitor = server.visitor();
    visitor.get(LoginSteps.LOGIN);
    String step = LoginSteps.identify(visitor).header("X-Sluice-Step");
    long before = TestFlows.countEvents(server, "login");

    List<ApiClient.Answer> answers =
        atOnce(() -> visitor.post(LoginSteps.LOGIN, LoginSteps.PASSWORD, step));

    assertThat(answers).extracting(answer -> answer.field("to")).containsOnly("/");
    assertThat(TestFlows.countEvents(server, "login")).isEqualTo(before + 1);
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(200);
  }

  private static <T> List<T> atOnce(Callable<T> request) throws Exception {
    var start = new CyclicBarrier(AT_ONCE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> running =
          IntStream.range(0, AT_ONCE)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return request.call();
                  }))
              .toList();
      var answers = new ArrayList<T>();
      for (Future<T> future : running) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
