package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(JourneyExtension.class)
class PolicyKindsJourneyIT {

  private static final String POLICIES = "/api/v3/policies/";
  private static final String USERS = "/api/v3/core/users/";
  private static final String USED =
      "This password has been used previously. Please choose a different one.";

  private ApiClient administrator;

  @BeforeEach
  void comeIn(RunningServer server) {
    administrator = server.visitor();
  }

  private Answer post(String path, Map<String, ?> body) {
    return administrator.postAs(
        RunningServer.TOKEN,
        path,
        "application/json",
        JsonMapper.shared().writeValueAsString(body));
  }

  private int newUser(String name) {
    return post(USERS, Map.of("username", name, "name", name)).json().path("pk").asInt();
  }

  private Answer attempt(Answer policy, int user, Map<String, ?> context) {
    return post(
        POLICIES + "all/" + policy.field("pk") + "/test/",
        Map.of("user", user, "context", context));
  }

  private static Map<String, ?> typed(String password) {
    return Map.of("prompt_data", Map.of("password", password));
  }

  private static void passes(Answer attempt) {
    assertThat(attempt.json().path("passing").asBoolean()).as(attempt.text()).isTrue();
  }

  private static void fails(Answer attempt, String... messages) {
    assertThat(attempt.json().path("passing").asBoolean(true)).isFalse();
    assertThat(attempt.json().path("messages").valueStream().map(one -> one.asString()))
        .containsExactly(messages);
  }

  @Test
  void anAdministratorSaysWhatPasswordsAreLike() {
    int user = newUser("petra");
    Answer policy =
        post(
            POLICIES + "password/",
            Map.of(
                "name",
                "long and hard to guess",
                "length_min",
                12,
                "check_zxcvbn",
                true,
                "error_message",
                "Choose a longer one."));

    assertThat(policy.status()).isEqualTo(201);
    assertThat(policy.field("component")).isEqualTo("ak-policy-password-form");
    fails(attempt(policy, user, Map.of()), "Password not set in context");
    fails(attempt(policy, user, typed("short")), "Choose a longer one.");
    fails(
        attempt(policy, user, typed("petrapetrapetra")),
        "Password is too weak.",
        "Add another word or two. Uncommon words are better.",
        "Avoid repeated words and characters.");
    passes(attempt(policy, user, typed("kV8#qz!Lw2@rTn5$")));
  }

  @Test
  void anAdministratorSaysWherePeopleMayBe() {
    int user = newUser("paul");
    Answer policy =
        post(POLICIES + "geoip/", Map.of("name", "in Poland", "countries", List.of("PL")));

    assertThat(policy.status()).isEqualTo(201);
    assertThat(policy.json().path("countries_obj").toString())
        .isEqualTo("[{\"code\":\"PL\",\"name\":\"Poland\"}]");
    passes(attempt(policy, user, Map.of("geoip", Map.of("country", "PL"))));
    fails(
        attempt(policy, user, Map.of("geoip", Map.of("country", "CA"))),
        "Client IP is not in an allowed country.");
    assertThat(attempt(policy, user, Map.of()).json().path("passing").asBoolean(true)).isFalse();
    assertThat(administrator.get(POLICIES + "geoip_iso3166/").json().size()).isEqualTo(249);
  }

  @Test
  void whatMakesNoSenseIsSaidByField() {
    Answer country = post(POLICIES + "geoip/", Map.of("name", "x", "countries", List.of("XX")));
    Answer logins =
        post(
            POLICIES + "geoip/",
            Map.of("name", "x", "countries", List.of(), "history_login_count", -1));
    Answer none = post(POLICIES + "password_expiry/", Map.of("name", "x"));
    Answer range = post(POLICIES + "dummy/", Map.of("name", "x", "wait_min", 5, "wait_max", 5));
    Answer nothing = post(POLICIES + "event_matcher/", Map.of("name", "x"));
    Answer many =
        post(POLICIES + "unique_password/", Map.of("name", "x", "num_historical_passwords", 25));

    assertThat(List.of(country, logins, none, range, nothing, many))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
    assertThat(country.json().at("/countries/0").asString())
        .isEqualTo("\"XX\" is not a valid choice.");
    assertThat(logins.json().has("history_login_count")).isTrue();
    assertThat(none.json().at("/days/0").asString()).isEqualTo("This field is required.");
    assertThat(range.json().at("/wait_max/0").asString())
        .isEqualTo(
            "wait_max must be greater than wait_min, and that at least 0, but they are 5 and 5.");
    assertThat(nothing.json().at("/non_field_errors/0").asString())
        .isEqualTo("At least one criterion must be set.");
    assertThat(many.json().has("num_historical_passwords")).isTrue();
  }

  @Test
  void nobodyUsesAFormerPasswordAgain() {
    int user = newUser("former");
    Answer policy =
        post(POLICIES + "unique_password/", Map.of("name", "never", "num_historical_passwords", 2));
    Answer flow =
        post(
            "/api/v3/flows/instances/",
            Map.of(
                "name",
                "Change",
                "slug",
                "change",
                "title",
                "Change",
                "designation",
                "stage_configuration"));
    var binding = Map.of("policy", policy.field("pk"), "target", flow.field("pk"), "order", 0);

    assertThat(post(POLICIES + "bindings/", binding).status()).isEqualTo(201);
    // of "imported password"
    String imported = "pbkdf2_sha256$1000$journeysalt$n/YtR+cZ03ism7gX/0QYrxh8BFfu7X8PKLD2yD/Q4zw=";
    post(USERS + user + "/set_password_hash/", Map.of("password", imported));
    fails(attempt(policy, user, typed("imported password")), USED);
    for (String password : List.of("first-secret", "second-secret", "third-secret")) {
      assertThat(post(USERS + user + "/set_password/", Map.of("password", password)).status())
          .isEqualTo(204);
    }

    fails(attempt(policy, user, typed("third-secret")), USED);
    fails(attempt(policy, user, typed("second-secret")), USED);
    passes(attempt(policy, user, typed("first-secret")));
  }

  @Test
  void aTrialOfExpiryLeavesThePasswordAlone() {
    int user = newUser("aged");
    Answer policy = post(POLICIES + "password_expiry/", Map.of("name", "at once", "days", 0));
    passes(attempt(policy, user, Map.of()));

    post(USERS + user + "/set_password/", Map.of("password", "secret-secret"));

    for (int times = 0; times < 2; times++) {
      fails(
          attempt(policy, user, Map.of()),
          "Password expired 0 days ago. Please update your password.");
    }
  }
}
