package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Strangers sign up by the flow that comes with the product, once it was opened. */
@ExtendWith(JourneyExtension.class)
class SignUpJourneyIT {

  private static final String SIGN_UP = TestFlows.path("default-enrollment-flow");
  private static final String SECRET = "kV8#qz!Lw2@rTn5$";

  @BeforeEach
  void open(RunningServer server) {
    TestEnrollment.open(server);
  }

  @AfterEach
  void close(RunningServer server) {
    TestEnrollment.close(server);
  }

  private static Answer call(ApiClient visitor, String username, String password) {
    visitor.get(SIGN_UP);
    return visitor.post(
        SIGN_UP, Map.of("username", username, "password", password, "password_repeat", password));
  }

  private static Answer signUp(ApiClient visitor, String username, String address) {
    assertThat(call(visitor, username, SECRET).json().at("/fields/1/field_key").asString())
        .isEqualTo("email");
    return visitor.post(SIGN_UP, Map.of("name", "Somebody New", "email", address));
  }

  private static Answer confirm(ApiClient visitor, String path) {
    Answer asked = visitor.get(path);
    assertThat(asked.field("component")).as(asked.text()).isEqualTo("ak-stage-consent");
    return visitor.post(SIGN_UP, Map.of("token", asked.field("token")));
  }

  private static boolean isActive(RunningServer server, String username) {
    return AdminApi.on(server)
        .list("core/users/?username=" + username)
        .getFirst()
        .path("is_active")
        .asBoolean();
  }

  @Test
  void isClosedUntilSomebodyOpensIt(RunningServer server) {
    assertThat(server.visitor().get(SIGN_UP).field("component")).isEqualTo("ak-stage-prompt");
    TestEnrollment.close(server);

    Answer closed = server.visitor().get(SIGN_UP);

    assertThat(closed.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(closed.field("error_message")).isEqualTo("Nobody can sign up here.");
    assertThat(server.visitor().get("/flows/-/default/enrollment/").header("Location"))
        .doesNotContain("default-enrollment-flow");
  }

  @Test
  void somebodyConfirmsTheirAddressOnAnotherDevice(RunningServer server) {
    Answer waiting = signUp(server.visitor(), "new-here", "new-here@example.org");
    assertThat(waiting.field("component")).as(waiting.text()).isEqualTo("ak-stage-email");
    assertThat(isActive(server, "new-here")).isFalse();
    ApiClient phone = server.visitor();

    Answer done = confirm(phone, TestMail.path(server, "new-here@example.org"));

    assertThat(done.field("component")).as(done.text()).isEqualTo("xak-flow-redirect");
    Answer me = phone.get(LoginSteps.ME);
    assertThat(me.json().at("/user/username").asString()).isEqualTo("new-here");
    assertThat(me.json().at("/user/name").asString()).isEqualTo("Somebody New");
    assertThat(isActive(server, "new-here")).isTrue();
  }

  @Test
  void aWeakPasswordAndATakenNameAreRefusedAtOnce(RunningServer server) {
    Answer weak = call(server.visitor(), "weakling", "short");
    Answer taken = call(server.visitor(), RunningServer.ADMINISTRATOR, SECRET);

    assertThat(weak.json().at("/response_errors/non_field_errors/0/string").asString())
        .isEqualTo("Password needs to be 8 characters or longer.");
    assertThat(taken.json().at("/response_errors/username/0/string").asString())
        .isEqualTo("Username is already taken.");
  }

  @Test
  void nobodyLearnsWhoseAddressIsKnown(RunningServer server) {
    TestPeople.addMailed(server, "resident", true);

    Answer known = signUp(server.visitor(), "second-account", "resident@example.org");
    Answer unknown = signUp(server.visitor(), "first-account", "first-account@example.org");

    assertThat(known.status()).isEqualTo(unknown.status());
    assertThat(known.text()).isEqualTo(unknown.text());
    assertThat(TestMail.subjects(server, "resident@example.org"))
        .isEqualTo(TestMail.subjects(server, "first-account@example.org"));
  }

  @Test
  void whoOnlyTypedAnAddressHidesNobodyWhoHasIt(RunningServer server) {
    signUp(server.visitor(), "squatter", "victim@example.org");
    TestPeople.addMailed(server, "victim", true);
    ApiClient visitor = server.visitor();

    LoginSteps.logIn(visitor, "victim@example.org");

    assertThat(visitor.get(LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("victim");
  }
}
