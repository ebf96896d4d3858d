package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.DummyStage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class EditingJourneyIT {

  private static final Map<String, String> CLICK = Map.of("component", "ak-stage-dummy");

  @Test
  void aRunEndsAsItWasPlannedAndTheNextOneSeesTheEdit(RunningServer server) {
    TestFlows.clicks(server, "edited", "edited-a", "edited-b");
    ApiClient early = server.visitor();
    early.get(TestFlows.path("edited"));

    TestFlows.append(server, "edited", "edited-c");
    TestFlows.reconfigure(server, "edited-b", new DummyStage(true));

    assertThat(early.post(TestFlows.path("edited"), CLICK).field("name")).isEqualTo("edited-b");
    assertThat(early.post(TestFlows.path("edited"), CLICK).field("to")).isEqualTo("/");
    ApiClient late = server.visitor();
    late.get(TestFlows.path("edited"));
    assertThat(late.post(TestFlows.path("edited"), CLICK).field("component"))
        .isEqualTo("ak-stage-flow-error");
  }

  @Test
  void anotherNodeSeesTheEditAtOnceAndGoesOnWithTheRun(RunningServer server) {
    TestFlows.of(
        server,
        "on-two-nodes",
        Stage.named("nodes-a", new DummyStage(false)),
        Stage.named("nodes-b", new DenyStage("as planned")));
    try (var other = server.node()) {
      ApiClient visitor = server.visitor();
      visitor.get(TestFlows.path("on-two-nodes"));
      other.visitor().get(TestFlows.path("on-two-nodes"));

      TestFlows.reconfigure(server, "nodes-b", new DenyStage("as edited"));

      ApiClient moved = visitor.at(other.address());
      assertThat(moved.post(TestFlows.path("on-two-nodes"), CLICK).field("error_message"))
          .isEqualTo("as planned");
      ApiClient late = other.visitor();
      late.get(TestFlows.path("on-two-nodes"));
      assertThat(late.post(TestFlows.path("on-two-nodes"), CLICK).field("error_message"))
          .isEqualTo("as edited");
    }
  }
}
