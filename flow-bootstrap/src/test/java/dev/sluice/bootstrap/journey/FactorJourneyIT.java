package dev.sluice.bootstrap.journey;

import static dev.sluice.bootstrap.journey.LoginSteps.LOGIN;
import static dev.sluice.bootstrap.journey.LoginSteps.ME;
import static dev.sluice.bootstrap.journey.LoginSteps.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The login that comes with the product, of people who have more than a password. */
@ExtendWith(JourneyExtension.class)
class FactorJourneyIT {

  private static final String DONE = "xak-flow-redirect";
  private static final String FACTOR = "ak-stage-authenticator-validate";

  private static JsonNode asked(ApiClient visitor) {
    return visitor.get(LOGIN).json().path("passkey_challenge");
  }

  private static Answer show(ApiClient visitor, Map<String, ?> passkey) {
    return visitor.post(LOGIN, Map.of("component", "ak-stage-identification", "passkey", passkey));
  }

  private static Answer type(ApiClient visitor, String code) {
    return visitor.post(LOGIN, Map.of("component", FACTOR, "code", code));
  }

  private static String whoIs(ApiClient visitor) {
    return visitor.get(ME).json().at("/user/username").asString();
  }

  private static Answer lastLogin(RunningServer server, String username) {
    return AdminApi.on(server)
        .get("events/events/?actions=login&ordering=-created&username=" + username);
  }

  @Test
  void aPasswordIsEnoughForWhoHasNothingElse(RunningServer server) {
    TestPeople.add(server, "one-factor", "");
    ApiClient visitor = server.visitor();

    assertThat(LoginSteps.logIn(visitor, "one-factor").field("component")).isEqualTo(DONE);
    assertThat(whoIs(visitor)).isEqualTo("one-factor");
  }

  @Test
  void aPasswordIsNotEnoughForWhoHasAnApp(RunningServer server) {
    TestPeople.add(server, "two-factors", "");
    TestDevices.App app = TestDevices.app(server, "two-factors");
    ApiClient visitor = server.visitor();

    Answer factor = LoginSteps.logIn(visitor, "two-factors");
    Answer wrong = type(visitor, "000000".equals(app.code()) ? "111111" : "000000");
    assertThat(visitor.get(ME).status()).isEqualTo(403);

    assertThat(factor.field("component")).isEqualTo(FACTOR);
    assertThat(factor.json().at("/device_challenges/0/device_class").asString()).isEqualTo("totp");
    assertThat(wrong.json().at("/response_errors/code/0/code").asString()).isEqualTo("invalid");
  }

  @Test
  void theEventTellsByWhatSomebodyLoggedInAndNoSecret(RunningServer server) {
    TestPeople.add(server, "told-of", "");
    TestDevices.App app = TestDevices.app(server, "told-of");
    ApiClient visitor = server.visitor();
    LoginSteps.logIn(visitor, "told-of");
    String code = app.code();

    assertThat(type(visitor, code).field("component")).isEqualTo(DONE);

    Answer events = lastLogin(server, "told-of");
    JsonNode context = events.json().at("/results/0/context");
    assertThat(context.path("auth_method").asString()).isEqualTo("password");
    assertThat(context.at("/auth_method_args/mfa_devices/0/model_name").asString())
        .isEqualTo("totpdevice");
    assertThat(context.at("/auth_method_args/proofs").valueStream().map(JsonNode::asString))
        .containsExactly("password", "totp");
    assertThat(events.text()).doesNotContain(code, app.key(), RunningServer.PASSWORD);
  }

  @Test
  void aPasskeyIsEnoughIfItsUserWasVerified(RunningServer server) {
    TestPeople.add(server, "key-owner", "");
    TestDevices.app(server, "key-owner");
    TestPasskey passkey = TestPasskey.of(server, "key-owner");
    ApiClient visitor = server.visitor();
    JsonNode options = asked(visitor);

    Answer done = show(visitor, passkey.verified(options));

    assertThat(options.path("rpId").asString()).isEqualTo("localhost");
    assertThat(options.path("allowCredentials").isEmpty()).isTrue();
    assertThat(done.field("component")).as(done.text()).isEqualTo(DONE);
    assertThat(whoIs(visitor)).isEqualTo("key-owner");
    JsonNode context = lastLogin(server, "key-owner").json().at("/results/0/context");
    assertThat(context.path("auth_method").asString()).isEqualTo("auth_webauthn_pwl");
    assertThat(context.at("/auth_method_args/device/model_name").asString())
        .isEqualTo("webauthndevice");
  }

  @Test
  void aPasskeyThatWasOnlyTouchedIsOneFactorAndAPasswordTheOther(RunningServer server) {
    TestPeople.add(server, "toucher", "");
    TestDevices.app(server, "toucher");
    TestPasskey passkey = TestPasskey.of(server, "toucher");
    ApiClient visitor = server.visitor();

    Answer password = show(visitor, passkey.touched(asked(visitor)));
    assertThat(visitor.get(ME).status()).isEqualTo(403);
    Answer done = visitor.post(LOGIN, PASSWORD);

    assertThat(password.field("component")).isEqualTo("ak-stage-password");
    assertThat(password.field("pending_user")).isEqualTo("toucher");
    assertThat(done.field("component")).as(done.text()).isEqualTo(DONE);
    assertThat(whoIs(visitor)).isEqualTo("toucher");
  }

  @Test
  void aPasskeyIsASecondFactorToo(RunningServer server) {
    TestPeople.add(server, "classic", "");
    TestPasskey passkey = TestPasskey.of(server, "classic");
    ApiClient visitor = server.visitor();
    Answer factor = LoginSteps.logIn(visitor, "classic");
    JsonNode options = factor.json().at("/device_challenges/0/challenge");

    Answer done =
        visitor.post(LOGIN, Map.of("component", FACTOR, "webauthn", passkey.touched(options)));

    assertThat(options.at("/allowCredentials/0/id").asString()).isEqualTo(passkey.id());
    assertThat(done.field("component")).as(done.text()).isEqualTo(DONE);
  }

  @Test
  void whatSomebodyElseProvedInTheSessionSkipsNothing(RunningServer server) {
    TestPeople.add(server, "first-here", "");
    TestPeople.add(server, "then-here", "");
    TestDevices.app(server, "then-here");
    TestPasskey passkey = TestPasskey.of(server, "first-here");
    ApiClient visitor = server.visitor();
    show(visitor, passkey.verified(asked(visitor)));

    Answer password = LoginSteps.identify(visitor, "then-here");
    Answer factor = visitor.post(LOGIN, PASSWORD);

    assertThat(password.field("component")).isEqualTo("ak-stage-password");
    assertThat(factor.field("component")).isEqualTo(FACTOR);
    assertThat(whoIs(visitor)).isEqualTo("first-here");
  }
}
