package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import tools.jackson.databind.JsonNode;

/** People behave well and badly, from wherever a proxy says that they are. */
@ExtendWith(PostgresExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class ReputationJourneyIT {

  private RunningServer server;

  @BeforeAll
  void start(DataSource database) {
    server =
        RunningServer.knowingPlaces(
            (PGSimpleDataSource) database, "--sluice.trusted-proxies=127.0.0.1,::1");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void scoresTellHowPeopleBehaved() {
    TestPeople.add(server, "scored", "");
    refused(server.visitor().from("192.0.2.201"), "scored");
    refused(server.visitor().from("192.0.2.202"), "correct horse");
    LoginSteps.logIn(server.visitor().from("192.0.2.203"), "scored");

    assertThat(score("ip=192.0.2.201").path("score").asInt()).isEqualTo(-1);
    assertThat(score("ip=192.0.2.201").path("identifier").asString()).isEqualTo("scored");
    assertThat(score("ip=192.0.2.201").path("ip_geo_data").path("country").asString())
        .isEqualTo("PL");
    assertThat(score("ip=192.0.2.202").path("identifier").asString()).startsWith("unknown:");
    assertThat(score("identifier=scored&score=1").path("ip").asString()).isEqualTo("192.0.2.203");
  }

  @Test
  void administratorsForgive() {
    refused(server.visitor().from("192.0.2.210"), "forgiven");
    String pk = score("ip=192.0.2.210").path("pk").asString();
    String one = "/api/v3/policies/reputation/scores/" + pk + "/";

    assertThat(server.visitor().getAs(RunningServer.TOKEN, one).status()).isEqualTo(200);
    assertThat(server.visitor().deleteAs(RunningServer.TOKEN, one).status()).isEqualTo(204);
    assertThat(server.visitor().getAs(RunningServer.TOKEN, one).status()).isEqualTo(404);
    assertThat(server.visitor().get(one).status()).isEqualTo(403);
  }

  @Test
  void aPolicyThatChecksNothingIsRefused() {
    Answer refused =
        server
            .visitor()
            .postAs(
                RunningServer.TOKEN,
                "/api/v3/policies/reputation/",
                "application/json",
                "{\"name\": \"unchecked\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("non_field_errors").path(0).asString())
        .isEqualTo("Either IP or username must be checked.");
  }

  private JsonNode score(String query) {
    return server
        .visitor()
        .getAs(RunningServer.TOKEN, "/api/v3/policies/reputation/scores/?" + query)
        .json()
        .path("results")
        .path(0);
  }

  private static Answer refused(ApiClient visitor, String username) {
    visitor.get(LoginSteps.LOGIN);
    visitor.post(LoginSteps.LOGIN, Map.of("uid_field", username));
    return visitor.post(LoginSteps.LOGIN, Map.of("password", "wrong"));
  }
}
