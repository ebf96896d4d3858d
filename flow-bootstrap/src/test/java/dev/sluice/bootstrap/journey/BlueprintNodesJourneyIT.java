package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.blueprint.DiscoverBlueprints;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class BlueprintNodesJourneyIT {

  private static final String IMPORTED =
      """
      version: 1
      entries:
      - {model: authentik_flows.flow, id: f, identifiers: {slug: bp-nodes}, attrs: {name: N, title: N, designation: authentication}}
      - {model: authentik_stages_dummy.dummystage, id: s, identifiers: {name: bp-nodes}}
      - {model: authentik_flows.flowstagebinding, identifiers: {target: !KeyOf f, stage: !KeyOf s, order: 0}}
      - {model: authentik_core.user, identifiers: {username: bp-nodes}, attrs: {name: N, password: secret}}
      """;

  private static int count(Blueprints blueprints, String list) {
    return blueprints.get("/api/v3/" + list).json().at("/pagination/count").asInt();
  }

  /** Of two nodes at once, as exactly as can be. */
  private static <T> List<T> atOnce(
      RunningServer one, RunningServer other, Function<RunningServer, T> deed) throws Exception {
    var start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      var futures = new ArrayList<Future<T>>();
      for (RunningServer node : List.of(one, other)) {
        Callable<T> call =
            () -> {
              start.await(20, TimeUnit.SECONDS);
              return deed.apply(node);
            };
        futures.add(threads.submit(call));
      }
      var results = new ArrayList<T>();
      for (Future<T> future : futures) {
        results.add(future.get(60, TimeUnit.SECONDS));
      }
      return results;
    }
  }

  @Test
  void twoNodesThatDiscoverOneBlueprintApplyItOnce(RunningServer server) throws Exception {
    var blueprints = new Blueprints(server);
    String pk =
        blueprints
            .postJson(
                Blueprints.API,
                "{\"name\": \"bp-once\", \"content\":"
                    + " \"entries: [{model: authentik_stages_dummy.dummystage,"
                    + " state: must_created, identifiers: {name: bp-once}}]\"}")
            .field("pk");

    try (var other = server.node()) {
      List<List<String>> complaints =
          atOnce(server, other, node -> node.bean(DiscoverBlueprints.class).discover());

      assertThat(complaints.toString()).doesNotContain("bp-once");
    }

    assertThat(blueprints.get(Blueprints.API + pk + "/").field("status")).isEqualTo("successful");
    assertThat(count(blueprints, "stages/dummy/?name=bp-once")).isOne();
  }

  @Test
  void twoNodesThatImportOneBlueprintMakeEachObjectOnce(RunningServer server) throws Exception {
    var blueprints = new Blueprints(server);

    try (var other = server.node()) {
      List<String> answers =
          atOnce(server, other, node -> new Blueprints(node).importText(IMPORTED).text());

      assertThat(answers).anySatisfy(text -> assertThat(text).contains("\"success\":true"));
    }

    assertThat(count(blueprints, "flows/instances/?slug=bp-nodes")).isOne();
    assertThat(count(blueprints, "stages/dummy/?name=bp-nodes")).isOne();
    assertThat(count(blueprints, "core/users/?username=bp-nodes")).isOne();
    assertThat(blueprints.get("/api/v3/flows/instances/bp-nodes/").json().path("stages").size())
        .isOne();
  }
}
