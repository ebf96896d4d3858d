package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorWebAuthnStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent in the place of a passkey, it is refused, and the run can go on. */
@ExtendWith(JourneyExtension.class)
class OddPasskeysJourneyIT {

  private static final String CREATE = "odd-create";
  private static final String SHOW = "odd-show";
  private static final String NAME = "odd-name";
  private static final String PERSON = "odd-passkeys";
  private static final int HUGE = 40_000;

  @BeforeEach
  void define(RunningServer server) {
    if (TestFlows.exists(server, CREATE)) {
      return;
    }
    TestPeople.add(server, PERSON, "Odd");
    TestFlows.of(server, CREATE, Stage.named(CREATE, AuthenticatorWebAuthnStage.defaults()));
    Stage validate = Stage.named(SHOW, AuthenticatorValidateStage.defaults());
    TestFlows.add(server, Flow.named(SHOW, FlowDesignation.AUTHENTICATION), validate);
    TestFlows.of(
        server,
        NAME,
        Stage.named(NAME, IdentificationStage.by(UserField.USERNAME).offering(validate.id())));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  /** An array, a map, a text of as many things as there are numbers, or arrays in arrays. */
  private static Stream<String> cbor() {
    return IntStream.of(0x9b, 0xbb, 0x5b, 0x7b, 0x81, 0xa1, 0xff, 0x00)
        .mapToObj(head -> {
          byte[] bytes = new byte[HUGE];
          Arrays.fill(bytes, (byte) 0xff);
          bytes[0] = (byte) head;
          if (head == 0x81 || head == 0xa1) {
            Arrays.fill(bytes, (byte) head);
          }
          return base64(bytes);
        });
  }

  private static String response(String data, String client) {
    return """
    {"id": "AAAA", "rawId": "AAAA", "type": "public-key", "extra": {"a": [1, {}]},
     "response": {"attestationObject": %1$s, "authenticatorData": %1$s, "signature": %1$s,
      "clientDataJSON": %2$s, "userHandle": [], "more": null}}
    """
        .formatted(data, client);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static Stream<String> odd() {
    String client = quoted(base64("{\"type\":\"webauthn.create\",\"origin\":\"a\"}"));
    String deep = "[".repeat(HUGE / 4) + "]".repeat(HUGE / 4);
    return Stream.of(
            cbor().map(data -> response(quoted(data), client)),
            Stream.of(
                    "null",
                    "1",
                    "[]",
                    "{}",
                    "true",
                    "1e400",
                    "\"%%%\"",
                    "\"\\u0000\"",
                    "\"A\"",
                    "\"\\ud800\"")
                .map(part -> response(part, part)),
            Stream.of("", "{", "[]", "null", "{\"type\":[]}", "{\"a\":" + deep + "}", "\0")
                .map(json -> response(quoted("AAAA"), quoted(base64(json)))),
            Stream.of(
                response(quoted("A".repeat(1_500_000)), client),
                response(quoted("AAAA"), quoted("A".repeat(5_000_000))),
                "{\"id\": \"%s\"}".formatted("A".repeat(5_000_000)),
                "{\"rawId\": {}, \"response\": []}",
                "{\"rawId\": \"***\", \"response\": null}",
                "{\"rawId\": \"\\u0000\"}",
                "{}",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"response\": {\"response\": {}}}"))
        .flatMap(some -> some);
  }

  private static void assertRefused(ApiClient visitor, String slug, String field) {
    String component = visitor.get(TestFlows.path(slug)).field("component");

    for (String passkey : odd().toList()) {
      Answer answer =
          visitor.postRaw(
              TestFlows.path(slug), "application/json", "{\"" + field + "\":" + passkey + "}");
      String told = passkey.substring(0, Math.min(200, passkey.length()));
      assertThat(answer.status()).as(told).isEqualTo(200);
      assertThat(answer.field("component")).as(told).isEqualTo(component);
      assertThat(answer.json().path("response_errors").isEmpty()).as(told).isFalse();
    }
    assertThat(visitor.get(TestFlows.path(slug)).field("component")).isEqualTo(component);
  }

  @Test
  void noneIsRegistered(RunningServer server) {
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, PERSON);

    assertRefused(visitor, CREATE, "response");

    assertThat(visitor.get("/api/v3/authenticators/all/").json()).isEmpty();
  }

  @Test
  void noneIsAFactor(RunningServer server) {
    assertRefused(server.visitor(), SHOW, "webauthn");
  }

  @Test
  void noneIsAName(RunningServer server) {
    assertRefused(server.visitor(), NAME, "passkey");
  }

  @Test
  void whatIsNoJsonIsNoAnswer(RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(TestFlows.path(NAME));

    for (String deep : List.of("[".repeat(HUGE), "{\"a\":".repeat(HUGE))) {
      Answer answer =
          visitor.postRaw(TestFlows.path(NAME), "application/json", "{\"passkey\":" + deep);
      assertThat(answer.status()).isEqualTo(400);
    }
  }
}
