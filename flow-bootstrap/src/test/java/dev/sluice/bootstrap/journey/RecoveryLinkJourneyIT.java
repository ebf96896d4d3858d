package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Links that administrators make for others. */
@ExtendWith(JourneyExtension.class)
class RecoveryLinkJourneyIT {

  @Test
  void theLinkOfAnAdministratorSurvivesAScannerAndEndsTheFormerOne(RunningServer server) {
    TestPeople.add(server, "link-admin", "Ada");
    AdminApi api = AdminApi.on(server);
    String user = api.list("core/users/?username=link-admin").getFirst().path("pk").asString();
    String brand = api.list("core/brands/?default=true").getFirst().path("brand_uuid").asString();
    TestFlows.clicks(server, "link-recovery", "link-recovery");
    String flow = api.get("flows/instances/link-recovery/").field("pk");
    api.patch("core/brands/" + brand + "/", Map.of("flow_recovery", flow));
    String former = query(api.post("core/users/" + user + "/recovery/", Map.of()));
    String link = query(api.post("core/users/" + user + "/recovery/", Map.of()));
    forget(api, brand);
    ApiClient scanner = server.visitor();
    scanner.navigate("/if/flow/link-recovery/?" + link);
    scanner.get(PostOffice.path("link-recovery", link));
    ApiClient person = server.visitor();

    Answer asked = person.get(PostOffice.path("link-recovery", link));

    assertThat(asked.field("header_text")).isEqualTo("Continue to get back into your account.");
    assertThat(MailLinksJourneyIT.confirm(person, "link-recovery", asked).field("component"))
        .isEqualTo("ak-stage-dummy");
    MailLinksJourneyIT.assertDead(server.visitor().get(PostOffice.path("link-recovery", former)));
    MailLinksJourneyIT.assertDead(server.visitor().get(PostOffice.path("link-recovery", link)));
  }

  private static void forget(AdminApi api, String brand) {
    Map<String, String> headers =
        Map.of(
            "Authorization", "Bearer " + RunningServer.TOKEN, "Content-Type", "application/json");
    String path = "/api/v3/core/brands/" + brand + "/";
    assertThat(api.client().send("PATCH", path, headers, "{\"flow_recovery\": null}").status())
        .isEqualTo(200);
  }

  private static String query(Answer made) {
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    String link = made.field("link");
    return link.substring(link.indexOf('?') + 1);
  }
}
