package dev.sluice.adapter.integration.duo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.integration.outbound.OutboundHttp;
import dev.sluice.adapter.integration.outbound.StandIn;
import dev.sluice.adapter.integration.outbound.StandIn.Asked;
import dev.sluice.adapter.integration.outbound.StandIn.Said;
import dev.sluice.adapter.integration.password.Transactions;
import dev.sluice.application.port.DuoGateway.Account;
import dev.sluice.application.port.DuoGateway.Enrollment;
import dev.sluice.application.port.DuoGateway.Failed;
import dev.sluice.application.port.DuoGateway.Person;
import dev.sluice.application.port.DuoGateway.Progress;
import dev.sluice.application.port.DuoGateway.Push;
import dev.sluice.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDuoGatewayTest {

  private static final Account ACCOUNT =
      new Account("api-1.duo.example", "DI1", new Secret("s3cret"));
  private static final Enrollment ENROLLMENT =
      new Enrollment("DU1", "duo://code", "https://duo.example/qr.png");
  private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

  private static HttpDuoGateway service(StandIn server) {
    return new HttpDuoGateway(
        new OutboundHttp(Transactions.NONE, 4), host -> server.address(), () -> NOW);
  }

  private static String ok(String response) {
    return "{\"stat\": \"OK\", \"response\": " + response + "}";
  }

  @Test
  void enrollsSomebody() {
    String answer =
        ok(
            """
            {"user_id": "DU1", "activation_code": "duo://code",
             "activation_barcode": "https://duo.example/qr.png", "username": "ada"}
            """);
    try (var server = new StandIn(200, answer)) {
      assertThat(service(server).enroll(ACCOUNT, "ada lovelace")).isEqualTo(ENROLLMENT);
      Asked asked = server.asked().getFirst();
      assertThat(asked.uri()).isEqualTo("/auth/v2/enroll");
      assertThat(asked.body()).isEqualTo("username=ada%20lovelace");
      assertThat(asked.date()).isEqualTo("Mon, 23 Nov 2026 05:00:00 +0000");
    }
  }

  @Test
  void signsWhatItAsks() {
    var parameters = new TreeMap<>(Map.of("user_id", "DU1", "activation_code", "duo://code"));
    var expected =
        DuoSignature.of(
            ACCOUNT, new DuoSignature.Question("POST", "/auth/v2/enroll_status", parameters), NOW);
    try (var server = new StandIn(200, ok("\"waiting\""))) {
      service(server).progress(ACCOUNT, ENROLLMENT);

      String sent = server.asked().getFirst().authorization();
      assertThat(sent).isEqualTo(expected.authorization());
      String pair =
          new String(
              Base64.getDecoder().decode(sent.substring("Basic ".length())),
              StandardCharsets.UTF_8);
      assertThat(pair).matches("DI1:[0-9a-f]{128}");
    }
  }

  @ParameterizedTest
  @CsvSource({"success, SUCCESS", "waiting, WAITING", "invalid, INVALID", "odd, INVALID"})
  void tellsHowFarARegistrationIs(String said, Progress progress) {
    try (var server = new StandIn(200, ok("\"" + said + "\""))) {
      assertThat(service(server).progress(ACCOUNT, ENROLLMENT)).isEqualTo(progress);
      assertThat(server.asked().getFirst().body())
          .isEqualTo("activation_code=duo%3A%2F%2Fcode&user_id=DU1");
    }
  }

  @ParameterizedTest
  @CsvSource({"allow, true", "deny, false", "waiting, false"})
  void asksOnAPhone(String result, boolean allowed) {
    try (var server = new StandIn(200, ok("{\"result\": \"" + result + "\"}"))) {
      var push = new Push("DU1", "ada", "192.0.2.1", Map.of("Application", "Wiki & more"));

      assertThat(service(server).allows(ACCOUNT, push)).isEqualTo(allowed);
      assertThat(server.asked().getFirst().body())
          .isEqualTo(
              "device=auto&display_username=ada&factor=auto&ipaddr=192.0.2.1"
                  + "&pushinfo=Application%3DWiki%2520%2526%2520more&type=Sluice&user_id=DU1");
    }
  }

  @Test
  void listsEverybodyPageByPage() {
    try (var server = new StandIn(HttpDuoGatewayTest::page)) {
      assertThat(service(server).list(ACCOUNT))
          .containsExactly(new Person("DU1", "ada"), new Person("DU2", "bob"));
      assertThat(server.asked())
          .extracting(Asked::uri)
          .containsExactly(
              "/admin/v1/users?limit=300&offset=0", "/admin/v1/users?limit=300&offset=1");
    }
  }

  private static Said page(Asked asked) {
    return asked.uri().endsWith("offset=0")
        ? new Said(
            200,
            "{\"stat\": \"OK\", \"response\": [{\"user_id\": \"DU1\", \"username\": \"ada\"}],"
                + " \"metadata\": {\"next_offset\": 1}}")
        : new Said(200, ok("[{\"user_id\": \"DU2\", \"username\": \"bob\"}]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing",
        "[]",
        "",
        "{\"stat\": \"FAIL\", \"message\": \"Invalid signature\"}",
        "{\"stat\": \"OK\", \"response\": {}}",
        "{\"stat\": \"OK\"}"
      })
  void failsWhereDuoDoes(String body) {
    try (var server = new StandIn(401, body)) {
      assertThatExceptionOfType(Failed.class)
          .isThrownBy(() -> service(server).enroll(ACCOUNT, "ada"))
          .withMessageStartingWith("Duo ");
    }
  }

  @Test
  void tellsWhatDuoSays() {
    try (var server = new StandIn(401, "{\"stat\": \"FAIL\", \"message\": \"No integration\"}")) {
      assertThatExceptionOfType(Failed.class)
          .isThrownBy(() -> service(server).list(ACCOUNT))
          .withMessage("Duo answered with status 401: No integration");
    }
  }

  @Test
  void keepsItsSecretsToItself() {
    assertThat(ACCOUNT.toString()).doesNotContain("s3cret");
    assertThat(ENROLLMENT.toString()).doesNotContain("duo://code");
  }
}
