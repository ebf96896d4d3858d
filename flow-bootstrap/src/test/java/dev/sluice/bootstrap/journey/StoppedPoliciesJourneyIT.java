package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.JsonNode;

/** Policies that would go on for ever are stopped at their limits, and runs go on as decided. */
@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class StoppedPoliciesJourneyIT {

  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final String SECRET = "Sesame-open-9182";
  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");
  private static final String TEN = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";

  private static final String LOOPING =
      TEN
          + ".all(a, "
          + TEN
          + ".all(b, "
          + TEN
          + ".all(c, "
          + TEN
          + ".all(d, "
          + TEN
          + ".all(e, a + b + c + d + e >= 0)))))";
  private static final String GROWING =
      "cel.bind(a, 'ten letters', "
          + "cel.bind(a, a + a, ".repeat(40)
          + "a"
          + ")".repeat(41)
          + " != ''";
  private static final String BACKTRACKING =
      "!regex_match('" + "a".repeat(30_000) + "!', '^(a+)+$')";

  /** What a prompt would do: the visitor's own text becomes the password that they chose. */
  private static final String LEARNING =
      "{'passing': true, 'context': {'prompt_data':"
          + " {'password': http_request.GET.query.replace('password=', '')}}}";

  private final Queue<Socket> callers = new ConcurrentLinkedQueue<>();

  private RunningServer server;
  private ServerSocket silent;
  private AdminApi api;

  @BeforeAll
  void start(DataSource database) throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::acceptAndSayNothing);
    server =
        RunningServer.on(
            (PGSimpleDataSource) database,
            "--sluice.hibp.url=http://localhost:" + silent.getLocalPort() + "/range/");
    api = AdminApi.on(server);
  }

  private void acceptAndSayNothing() {
    try {
      while (true) {
        callers.add(silent.accept());
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
    silent.close();
    for (Socket caller : callers) {
      caller.close();
    }
  }

  @Test
  void aStageWhosePoliciesWouldGoOnForEverIsReachedWithinSeconds() {
    String flow = flow("stopped", "first", "second");
    String stage =
        api.list("flows/bindings/?target=" + flow + "&order=1").getFirst().path("pk").asString();
    bind(flow, expression("learning", LEARNING), 0);
    bind(stage, expression("looping", LOOPING), 0);
    bind(stage, expression("growing", GROWING), 1);
    bind(stage, expression("backtracking", BACKTRACKING), 2);
    bind(stage, stolen("asking nobody"), 3);
    ApiClient visitor = server.visitor();
    assertThat(visitor.get(path("stopped")).field("component")).isEqualTo("ak-stage-dummy");

    Answer next = assertTimeout(SECONDS, () -> visitor.post(path("stopped"), CLICK));

    assertThat(next.field("component")).as(next.text()).isEqualTo("ak-stage-dummy");
    assertThat(next.field("name")).isEqualTo("second");
    assertThat(callers).isNotEmpty();
    assertThat(causes())
        .containsEntry("looping", "The expression goes through more than 10,000 items")
        .containsEntry("growing", "The expression makes a text of more than 65,536 characters")
        .containsEntry("asking nobody", "timed out after 1000 ms")
        .doesNotContainKeys("backtracking", "learning");
    assertThat(api.get("events/events/?page_size=100").text()).doesNotContain(SECRET);
  }

  @Test
  void aFlowWhosePolicyNobodyAnswersIsDecidedByItsBinding() {
    for (boolean admitting : List.of(true, false)) {
      String slug = "unanswered-" + admitting;
      String flow = flow(slug, slug);
      bind(flow, expression("learning " + slug, LEARNING), 0);
      bind(flow, stolen(slug), 1, Map.of("failure_result", admitting));

      Answer answer = assertTimeout(SECONDS, () -> server.visitor().get(path(slug)));

      assertThat(answer.field("component"))
          .isEqualTo(admitting ? "ak-stage-dummy" : "ak-stage-access-denied");
      assertThat(answer.text()).doesNotContain("timed out", SECRET);
      assertThat(causes()).containsEntry(slug, "timed out after 1000 ms");
    }
  }

  private static String path(String slug) {
    return "/api/v3/flows/executor/" + slug + "/?query=password%3D" + SECRET;
  }

  /** A flow that asks all of its policies, and so do its stages, as the visitor reaches them. */
  private String flow(String slug, String... stages) {
    var flow =
        Map.of(
            "name", slug,
            "slug", slug,
            "title", slug,
            "designation", "stage_configuration",
            "policy_engine_mode", "all");
    String made = api.make("flows/instances/", flow).field("pk");
    for (int i = 0; i < stages.length; i++) {
      String stage = api.make("stages/dummy/", Map.of("name", stages[i])).field("pk");
      api.make(
          "flows/bindings/",
          Map.of("target", made, "stage", stage, "order", i, "policy_engine_mode", "all"));
    }
    return made;
  }

  private String expression(String name, String text) {
    return api.make("policies/expression/", Map.of("name", name, "expression", text)).field("pk");
  }

  private String stolen(String name) {
    return api.make(
            "policies/password/",
            Map.of("name", name, "check_static_rules", false, "check_have_i_been_pwned", true))
        .field("pk");
  }

  private void bind(String target, String policy, int order) {
    bind(target, policy, order, Map.of());
  }

  private void bind(String target, String policy, int order, Map<String, ?> more) {
    var binding = new HashMap<String, Object>(more);
    binding.put("target", target);
    binding.put("policy", policy);
    binding.put("order", order);
    binding.put("timeout", 1);
    api.make("policies/bindings/", binding);
  }

  /** Why policies could not be evaluated, by their names, as the events tell. */
  private Map<String, String> causes() {
    var causes = new HashMap<String, String>();
    for (JsonNode event : api.list("events/events/?actions=policy_exception&page_size=100")) {
      String cause = event.at("/context/exception/0/message").asString();
      causes.put(event.at("/context/policy").asString(), cause.replaceFirst(" \\(line .*\\)$", ""));
    }
    return causes;
  }
}
