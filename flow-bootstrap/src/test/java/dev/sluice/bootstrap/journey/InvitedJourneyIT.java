package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.InvitationStage;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.stage.kind.UserWriteStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An invitation for one, which gives a password, in many hands. */
@ExtendWith(JourneyExtension.class)
class InvitedJourneyIT {

  private static final int MANY = 50;

  private static void flow(RunningServer server, String slug, int writes) {
    List<Stage> stages = new ArrayList<>();
    stages.add(Stage.named(slug + "-invitation", new InvitationStage(false)));
    for (int i = 0; i < writes; i++) {
      stages.add(
          Stage.named(
              slug + "-write-" + i,
              UserWriteStage.creating(UserCreationMode.CREATE_WHEN_REQUIRED)));
    }
    stages.add(Stage.named(slug + "-login", UserLoginStage.defaults()));
    stages.add(Stage.named(slug + "-done", new DummyStage(false)));
    TestFlows.of(server, slug, stages.toArray(Stage[]::new));
  }

  private static String invite(RunningServer server, String slug) {
    return AdminApi.on(server)
        .make(
            "stages/invitation/invitations/",
            Map.of(
                "name",
                slug,
                "single_use",
                true,
                "fixed_data",
                Map.of("username", slug, "password", RunningServer.PASSWORD)))
        .field("pk");
  }

  @Test
  void oneOfFiftyOnTwoNodesIsLetIn(RunningServer server) throws Exception {
    flow(server, "invited", 1);
    String opened = TestFlows.path("invited") + "itoken%3D" + invite(server, "invited");
    List<Answer> answers;
    try (var other = server.node()) {
      List<ApiClient> visitors = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        visitors.add((i % 2 == 0 ? server : other).visitor());
      }

      answers = AtOnce.all(visitors, visitor -> visitor.get(opened));
    }

    assertThat(answers)
        .extracting(answer -> answer.field("component"))
        .containsOnlyOnce("ak-stage-dummy");
    assertThat(answers)
        .filteredOn(answer -> answer.field("component").equals("ak-stage-access-denied"))
        .hasSize(MANY - 1)
        .allSatisfy(answer ->
            assertThat(answer.field("error_message"))
                .isEqualTo("This invitation is unknown, used up or expired."));
    assertThat(AdminApi.on(server).list("core/users/?username=invited")).hasSize(1);
  }

  @Test
  void twoStagesWriteOnePassword(RunningServer server) {
    flow(server, "invited-twice", 2);
    ApiClient visitor = server.visitor();

    Answer done =
        visitor.get(
            TestFlows.path("invited-twice") + "itoken%3D" + invite(server, "invited-twice"));

    assertThat(done.field("component")).isEqualTo("ak-stage-dummy");
    ApiClient elsewhere = server.visitor();
    assertThat(LoginSteps.logIn(elsewhere, "invited-twice").field("to")).isEqualTo("/");
  }
}
