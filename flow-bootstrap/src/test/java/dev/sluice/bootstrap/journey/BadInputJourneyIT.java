package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(JourneyExtension.class)
class BadInputJourneyIT {

  private static final String JSON = "application/json";

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"text\"", "null", "1", "{\"a\":1,\"a\":2}", "{}x"})
  void whatIsNoJsonObjectIsRefused(String body, RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(LoginSteps.LOGIN);

    var answer = visitor.postRaw(LoginSteps.LOGIN, JSON, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.field("detail")).isNotBlank();
    assertThat(visitor.get(LoginSteps.LOGIN).field("component"))
        .isEqualTo("ak-stage-identification");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a|b", "/%zz", "/api/v3/\\x", "/a\u0001b"})
  void addressesThatAreNoneAreRefusedInOurWords(String path, RunningServer server)
      throws IOException {
    String answer = server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .endsWith("{\"detail\":\"The request could not be read.\"}");
  }

  @Test
  void otherMediaTypesAreRefused(RunningServer server) {
    var answer =
        server
            .visitor()
            .postRaw(LoginSteps.LOGIN, "application/x-www-form-urlencoded", "uid_field=akadmin");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.field("detail")).isNotBlank();
  }

  @Test
  void answersOverSixMebibytesAreRefused(RunningServer server) {
    String body = "{\"uid_field\":\"" + "x".repeat(6 << 20) + "\"}";

    var answer = server.visitor().postRaw(LoginSteps.LOGIN, JSON, body);

    assertThat(answer.status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uid_field\":null}",
        "{\"uid_field\":{}}",
        "{\"uid_field\":[\"a\"]}",
        "{\"uid_field\":true}",
        "{\"uid_field\":\"\"}",
        "{\"uid_field\":\"a\\u0000b\"}",
        "{\"uid_field\":\"\\ud800\"}",
        "{}"
      })
  void whatDoesNotFitIsAskedForAgain(String body, RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(LoginSteps.LOGIN);

    var answer = visitor.postRaw(LoginSteps.LOGIN, JSON, body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.field("component")).isEqualTo("ak-stage-identification");
    assertThat(answer.json().at("/response_errors").isEmpty()).isFalse();
  }

  @Test
  void bindingsToPlacesNeedDatabasesThatKnowThem(RunningServer server) {
    String stage =
        """
        {"name": "bound", "network_binding": "bind_asn", "geoip_binding": "bind_continent"}
        """;

    var answer =
        server.visitor().postAs(RunningServer.TOKEN, "/api/v3/stages/user_login/", JSON, stage);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().has("network_binding")).isTrue();
    assertThat(answer.json().has("geoip_binding")).isTrue();
  }

  @Test
  void fieldsOfTenThousandCharactersAreNoTrouble(RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(LoginSteps.LOGIN);

    var name = visitor.post(LoginSteps.LOGIN, Map.of("uid_field", "x".repeat(10_000)));
    LoginSteps.identify(visitor);
    var password = visitor.post(LoginSteps.LOGIN, Map.of("password", "x".repeat(10_000)));

    assertThat(name.json().at("/response_errors/uid_field/0/code").asString())
        .isEqualTo("max_length");
    assertThat(password.json().at("/response_errors/password/0/code").asString())
        .isEqualTo("max_length");
  }

  @Test
  void anAnswerToAnotherQuestionChangesNothing(RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(LoginSteps.LOGIN);

    var answer = visitor.post(LoginSteps.LOGIN, LoginSteps.PASSWORD);

    assertThat(answer.field("component")).isEqualTo("ak-stage-identification");
    assertThat(answer.json().has("response_errors")).isFalse();
  }

  @Test
  void aForgedSessionIsAStranger(RunningServer server) {
    ApiClient forger = server.visitor();
    forger.keep("authentik_session", "A".repeat(43));

    var answer = forger.get(LoginSteps.LOGIN);

    assertThat(answer.field("component")).isEqualTo("ak-stage-identification");
    assertThat(forger.cookie("authentik_session")).isNotEqualTo("A".repeat(43)).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/flows/executor/no-such-flow/?query=",
        "/api/v3/flows/executor/no%20flow/?query=",
        "/api/v3/flows/executor/default-authentication-flow?query=",
        "/api/v3/nothing/",
        "/flows/-/default/nothing/"
      })
  void whatIsNotThereIsNotFound(String path, RunningServer server) {
    assertThat(server.visitor().get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil", "%2F%0Aevil"})
  void nobodyIsSentToAnotherHost(String next, RunningServer server) {
    var answer = server.visitor().get(LoginSteps.LOGIN + "next%3D" + next.replace("%", "%25"));

    assertThat(answer.field("component")).isEqualTo("ak-stage-access-denied");
  }
}
