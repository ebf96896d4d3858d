package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class RemovedFlowJourneyIT {

  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");
  private static final String EXPIRED = "This has expired. Please start again.";

  @Test
  void whoeverIsInARunHearsThatItHasExpired(RunningServer server) {
    TestFlows.clicks(server, "removed", "removed-a", "removed-b");
    ApiClient looking = server.visitor();
    ApiClient answering = server.visitor();
    String run = looking.get(TestFlows.path("removed")).header("X-Sluice-Run");
    answering.get(TestFlows.path("removed"));

    TestFlows.remove(server, "removed");

    ApiClient.Answer seen = looking.get(TestFlows.path("removed"));
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(seen.field("error_message")).isEqualTo(EXPIRED);
    assertThat(seen.json().path("flow_info").path("title").asString()).isEqualTo("removed");
    assertThat(seen.header("X-Sluice-Run")).isNotEmpty().isNotEqualTo(run);
    assertThat(answering.post(TestFlows.path("removed"), CLICK).field("error_message"))
        .isEqualTo(EXPIRED);
    assertThat(looking.navigate("/if/flow/removed/").text()).contains(EXPIRED);
  }

  @Test
  void whoeverIsInNoRunFindsNothing(RunningServer server) {
    TestFlows.clicks(server, "removed-unseen", "removed-unseen-a");
    TestFlows.clicks(server, "removed-other", "removed-other-a");
    ApiClient elsewhere = server.visitor();
    elsewhere.get(TestFlows.path("removed-other"));

    TestFlows.remove(server, "removed-unseen");

    assertThat(elsewhere.get(TestFlows.path("removed-unseen")).status()).isEqualTo(404);
    assertThat(elsewhere.post(TestFlows.path("removed-unseen"), CLICK).status()).isEqualTo(404);
    assertThat(server.visitor().get(TestFlows.path("removed-unseen")).status()).isEqualTo(404);
  }

  @Test
  void aFlowThatIsMadeAgainBeginsAgainOnEveryNode(RunningServer server) {
    TestFlows.clicks(server, "again", "again-a", "again-b");
    try (var other = server.node()) {
      ApiClient visitor = server.visitor();
      visitor.get(TestFlows.path("again"));
      other.visitor().get(TestFlows.path("again"));
      assertThat(visitor.post(TestFlows.path("again"), CLICK).field("name")).isEqualTo("again-b");

      TestFlows.remove(server, "again");
      TestFlows.clicks(server, "again", "again-c", "again-d");

      ApiClient moved = visitor.at(other.address());
      assertThat(moved.post(TestFlows.path("again"), CLICK).field("name")).isEqualTo("again-c");
      assertThat(moved.post(TestFlows.path("again"), CLICK).field("name")).isEqualTo("again-d");
      assertThat(visitor.get(TestFlows.path("again")).field("name")).isEqualTo("again-d");
      assertThat(other.visitor().get(TestFlows.path("again")).field("name")).isEqualTo("again-c");
    }
  }
}
