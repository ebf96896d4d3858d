package dev.sluice.adapter.web.execution;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.adapter.web.html.Backgrounds;
import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.adapter.web.text.Languages;
import dev.sluice.application.execution.Step;
import dev.sluice.application.identity.InitialsAvatar;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.execution.SavedQuery;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.stage.kind.Component;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.FlowErrorChallenge;
import dev.sluice.domain.stage.kind.FlowPage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.Prose;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import dev.sluice.domain.stage.kind.Scanned;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ChallengeJsonTest {

  private static final ClientFacts CLIENT =
      new ClientFacts("::1", "https", "id.example.org", "https://id.example.org", "", "");
  private static final HostBrands BRANDS = new HostBrands(_ -> Samples.brand());
  private static final Subject JANE = Subject.claiming("jane");

  private final ChallengeJson challenges =
      new ChallengeJson(new Backgrounds(BRANDS), new Languages(BRANDS));

  @Component("x-bare")
  record Bare() implements StageChallenge {}

  record Part(String name, @Nullable String icon) {}

  @Component("x-inner")
  record Inner(String key) implements StageChallenge {
    @Override
    public boolean showsPendingUser() {
      return true;
    }
  }

  @Component("x-everything")
  record Everything(
      Part part,
      List<Part> parts,
      Map<String, Object> free,
      Value.Fields plain,
      Inner inner,
      FlowPage absolute,
      List<PasswordBackend> backends,
      long large,
      double exact)
      implements StageChallenge {}

  @Test
  void writesTheQuestionWho() {
    var challenge =
        new IdentificationStage.Challenge(
            List.of(UserField.EMAIL, UserField.USERNAME),
            null,
            true,
            false,
            FlowDesignation.AUTHENTICATION,
            "Log in",
            FlowPage.of(new FlowSlug("enroll")),
            null,
            null,
            false,
            true,
            new CaptchaStage.Challenge("site", "https://captcha.example/api.js", true),
            null);

    assertThat(own(asking(challenge, "next=%2Fa&flow_token=secret")))
        .isEqualTo(
            json(
                """
                {
                  "component": "ak-stage-identification",
                  "user_fields": ["email", "username"],
                  "password_fields": true,
                  "allow_show_password": false,
                  "flow_designation": "authentication",
                  "primary_action": "Log in",
                  "enroll_url": "/if/flow/enroll/?next=%%2Fa",
                  "show_source_labels": false,
                  "enable_remember_me": true,
                  "captcha_stage": {
                    "component": "ak-stage-captcha",
                    "pending_user": "",
                    "pending_user_avatar": "%s",
                    "site_key": "site",
                    "js_url": "https://captcha.example/api.js",
                    "interactive": true
                  },
                  "passkey_challenge": null,
                  "sources": []
                }\
                """
                    .formatted(InitialsAvatar.of(""))));
  }

  @Test
  void writesTheQuestionForAPassword() {
    assertThat(own(asking(new PasswordStage.Challenge(null, true), "")))
        .isEqualTo(
            json(
                """
                {
                  "component": "ak-stage-password",
                  "pending_user": "jane",
                  "pending_user_avatar": "%s",
                  "allow_show_password": true
                }\
                """
                    .formatted(InitialsAvatar.of("jane"))));
  }

  @Test
  void writesTheQuestionWhetherToStay() {
    assertThat(own(asking(new UserLoginStage.Challenge(), "")))
        .isEqualTo(
            json(
                """
                {
                  "component": "ak-stage-user-login",
                  "pending_user": "jane",
                  "pending_user_avatar": "%s"
                }\
                """
                    .formatted(InitialsAvatar.of("jane"))));
  }

  @Test
  void writesTheDummy() {
    assertThat(own(asking(new DummyStage.Challenge("a \"b\""), "")))
        .isEqualTo(json("{\"component\": \"ak-stage-dummy\", \"name\": \"a \\\"b\\\"\"}"));
  }

  @Test
  void writesARedirect() {
    assertThat(own(asking(new RedirectChallenge("/", true), "")))
        .isEqualTo(
            json(
                "{\"component\": \"xak-flow-redirect\", \"to\": \"/\", \"final_redirect\": true}"));
  }

  @Test
  void writesARefusalWithoutAReason() {
    assertThat(own(asking(new AccessDeniedChallenge(null), "")))
        .isEqualTo(
            json(
                """
                {
                  "component": "ak-stage-access-denied",
                  "pending_user": "jane",
                  "pending_user_avatar": "%s"
                }\
                """
                    .formatted(InitialsAvatar.of("jane"))));
  }

  @Test
  void writesAnErrorOfOurs() {
    assertThat(own(asking(new FlowErrorChallenge("4711", null, null), "")))
        .isEqualTo(json("{\"component\": \"ak-stage-flow-error\", \"request_id\": \"4711\"}"));
  }

  @Test
  void writesWhateverARecordHolds() {
    var challenge =
        new Everything(
            new Part("a", null),
            List.of(new Part("b", "/b.svg")),
            Map.of("deep", List.of(1, true)),
            new Value.Fields(Map.of("some", Value.of(1))),
            new Inner("k"),
            new FlowPage(new FlowSlug("other"), true),
            List.of(PasswordBackend.INBUILT),
            1L << 40,
            0.5);

    assertThat(own(asking(challenge, "next=%2Fa")))
        .isEqualTo(
            json(
                """
                {
                  "component": "x-everything",
                  "part": {"name": "a"},
                  "parts": [{"name": "b", "icon": "/b.svg"}],
                  "free": {"deep": [1, true]},
                  "plain": {"some": 1},
                  "inner": {
                    "component": "x-inner",
                    "pending_user": "",
                    "pending_user_avatar": "%s",
                    "key": "k"
                  },
                  "absolute": "https://id.example.org/if/flow/other/",
                  "backends": ["authentik.core.auth.InbuiltBackend"],
                  "large": 1099511627776,
                  "exact": 0.5
                }\
                """
                    .formatted(InitialsAvatar.of(""))));
  }

  @Component("x-scanned")
  record ForCameras(@Scanned String address) implements StageChallenge {}

  @Test
  void addsAPictureForCameras() {
    JsonNode written = own(asking(new ForCameras("otpauth://totp/a?secret=A"), ""));

    assertThat(written.get("address").asString()).isEqualTo("otpauth://totp/a?secret=A");
    assertThat(written.get("address_qr").asString()).startsWith("data:image/svg+xml;base64,");
  }

  @Test
  void saysHowTheFlowLooks() {
    assertThat(write(asking(new Bare(), "next=%2Fa%3Fb%3Dc")).get("flow_info"))
        .isEqualTo(
            json(
                """
                {
                  "title": "login",
                  "background": "/static/background-light.svg",
                  "background_themed_urls": {
                    "light": "/static/background-light.svg",
                    "dark": "/static/background-dark.svg"
                  },
                  "cancel_url": "/flows/-/cancel/?flow=login&next=%2Fa%3Fb%3Dc",
                  "layout": "stacked"
                }\
                """));
  }

  @Component("x-words")
  record Words(@Prose String label, String data) implements StageChallenge {}

  @Test
  void translatesWordsButNoData() {
    var german = new ClientFacts("::1", "https", "h", "https://h", "", "de");
    var rejected =
        new Answer(
            new Words("Continue", "Continue"),
            List.of(new Problem("password", "invalid", "Invalid password")),
            true);

    JsonNode written =
        json(
            new String(
                challenges.of(step(rejected, Samples.login(), ""), german),
                StandardCharsets.UTF_8));

    assertThat(written.path("label").asString()).isEqualTo("Weiter");
    assertThat(written.path("data").asString()).isEqualTo("Continue");
    assertThat(written.at("/response_errors/password/0/string").asString())
        .isEqualTo("Falsches Passwort");
  }

  @Test
  void sendsNobodyWhoCancelsToAnotherHost() {
    assertThat(write(asking(new Bare(), "next=%2F%2Fevil.example")).at("/flow_info/cancel_url"))
        .isEqualTo(json("\"/flows/-/cancel/?flow=login\""));
  }

  @Test
  void saysWhatWasWrong() {
    var answer =
        new Answer(
            new Bare(),
            List.of(
                new Problem("password", "invalid", "Wrong."),
                Problem.invalid("No."),
                new Problem("password", "again", "Still wrong.")),
            true);

    assertThat(write(step(answer, Samples.login(), "")).get("response_errors"))
        .isEqualTo(
            json(
                """
                {
                  "password": [
                    {"string": "Wrong.", "code": "invalid"},
                    {"string": "Still wrong.", "code": "again"}
                  ],
                  "non_field_errors": [{"string": "No.", "code": "invalid"}]
                }\
                """));
  }

  @Test
  void saysThatSomethingWasWrongEvenIfNotWhat() {
    var answer = new Answer(new Bare(), List.of(), true);

    assertThat(write(step(answer, Samples.login(), "")).get("response_errors"))
        .isEqualTo(json("{}"));
  }

  /** Clients look for what a stage has to say there, although nothing is wrong. */
  @Test
  void saysWhatAStageRemarks() {
    var answer = new Answer(new Bare(), List.of(Problem.invalid("Email sent.")), false);

    assertThat(write(step(answer, Samples.login(), "")).get("response_errors"))
        .isEqualTo(
            json("{\"non_field_errors\": [{\"string\": \"Email sent.\", \"code\": \"invalid\"}]}"));
  }

  @Test
  void saysNothingOfErrorsBeforeThereAreAny() {
    assertThat(write(asking(new Bare(), "")).has("response_errors")).isFalse();
  }

  private Step asking(StageChallenge challenge, String query) {
    return step(Answer.of(challenge), Samples.login(), query);
  }

  private static Step step(Answer answer, Flow flow, String query) {
    return new Step(
        answer, flow, JANE, new SavedQuery(query), null, 1, Step.Place.UNKNOWN, List.of());
  }

  private JsonNode own(Step step) {
    var written = (ObjectNode) write(step);
    written.remove("flow_info");
    return written;
  }

  private JsonNode write(Step step) {
    return json(new String(challenges.of(step, CLIENT), StandardCharsets.UTF_8));
  }
}
