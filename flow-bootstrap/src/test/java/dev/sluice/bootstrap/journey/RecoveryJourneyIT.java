package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People come back into their accounts by the flow that comes with the product. */
@ExtendWith(JourneyExtension.class)
class RecoveryJourneyIT {

  static final String RECOVERY = TestFlows.path("default-recovery-flow");
  static final String NEW = "kV8#qz!Lw2@rTn5$";

  static Answer ask(ApiClient visitor, String name) {
    visitor.get(RECOVERY);
    return visitor.post(RECOVERY, Map.of("uid_field", name));
  }

  /** Opens the link of a mail and says that it was meant. */
  static Answer open(ApiClient visitor, String path) {
    Answer asked = visitor.get(path);
    assertThat(asked.field("component")).as(asked.text()).isEqualTo("ak-stage-consent");
    return visitor.post(RECOVERY, Map.of("token", asked.field("token")));
  }

  /** Lets the brand name the flow, as it does at first: others share this server. */
  static void brand(AdminApi api) {
    String brand = api.list("core/brands/?default=true").getFirst().path("brand_uuid").asString();
    String flow = api.get("flows/instances/default-recovery-flow/").field("pk");
    api.patch("core/brands/" + brand + "/", Map.of("flow_recovery", flow));
  }

  static Answer choose(ApiClient visitor, String password) {
    return visitor.post(RECOVERY, Map.of("password", password, "password_repeat", password));
  }

  static String logIn(RunningServer server, String name, String password) {
    ApiClient visitor = server.visitor();
    LoginSteps.identify(visitor, name);
    return visitor.post(LoginSteps.LOGIN, Map.of("password", password)).field("component");
  }

  @Test
  void theLoginPageLeadsWhereTheBrandSays(RunningServer server) {
    brand(AdminApi.on(server));

    Answer login = server.visitor().get(LoginSteps.LOGIN);
    Answer chosen = server.visitor().get("/flows/-/default/recovery/");

    assertThat(login.field("recovery_url")).isEqualTo("/if/flow/default-recovery-flow/");
    assertThat(login.json().has("enroll_url")).isFalse();
    assertThat(chosen.status()).isEqualTo(302);
    assertThat(chosen.header("Location")).endsWith("/if/flow/default-recovery-flow/");
  }

  @Test
  void somebodyComesBackOnAnotherDevice(RunningServer server) {
    TestPeople.addMailed(server, "absent-minded", true);
    Answer waiting = ask(server.visitor(), "absent-minded@example.org");
    assertThat(waiting.field("component")).isEqualTo("ak-stage-email");
    ApiClient phone = server.visitor();
    String link = TestMail.path(server, "absent-minded@example.org");

    Answer prompt = open(phone, link);
    Answer weak = choose(phone, "short");
    Answer done = choose(phone, NEW);

    assertThat(prompt.field("component")).isEqualTo("ak-stage-prompt");
    assertThat(prompt.json().path("fields").valueStream())
        .extracting(field -> field.path("field_key").asString())
        .containsExactly("password", "password_repeat");
    assertThat(weak.json().at("/response_errors/non_field_errors/0/code").asString())
        .isEqualTo("invalid");
    assertThat(done.field("component")).as(done.text()).isEqualTo("xak-flow-redirect");
    assertThat(phone.get(LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("absent-minded");
    assertThat(logIn(server, "absent-minded", RunningServer.PASSWORD))
        .isEqualTo("ak-stage-password");
    assertThat(logIn(server, "absent-minded", NEW)).isEqualTo("xak-flow-redirect");
    assertThat(server.visitor().get(link).field("component")).isEqualTo("ak-stage-access-denied");
  }

  @Test
  void nobodyLearnsWhoHasAnAccount(RunningServer server) {
    TestPeople.addMailed(server, "private", true);

    Answer known = ask(server.visitor(), "private@example.org");
    Answer unknown = ask(server.visitor(), "nobody-at-all@example.org");

    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(TestMail.subjects(server, "nobody-at-all@example.org")).isEmpty();
  }

  @Test
  void anAccountThatWasClosedStaysClosed(RunningServer server) {
    TestPeople.addMailed(server, "expelled", false);
    ask(server.visitor(), "expelled@example.org");
    ApiClient visitor = server.visitor();
    open(visitor, TestMail.path(server, "expelled@example.org"));

    Answer refused = choose(visitor, NEW);

    assertThat(refused.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(visitor.get(LoginSteps.ME).status()).isEqualTo(403);
    assertThat(logIn(server, "expelled", NEW)).isEqualTo("ak-stage-password");
  }

  @Test
  void whoGotALinkFromAnAdministratorNeedNotSayWhoTheyAre(RunningServer server) {
    TestPeople.addMailed(server, "helped", true);
    AdminApi api = AdminApi.on(server);
    brand(api);
    int pk = api.list("core/users/?username=helped").getFirst().path("pk").asInt();
    String link = api.post("core/users/" + pk + "/recovery/", Map.of()).field("link");
    ApiClient visitor = server.visitor();

    Answer prompt = open(visitor, TestMail.pathOf(link));

    assertThat(prompt.field("component")).as(prompt.text()).isEqualTo("ak-stage-prompt");
    assertThat(choose(visitor, NEW).field("component")).isEqualTo("xak-flow-redirect");
    assertThat(TestMail.subjects(server, "helped@example.org")).isEmpty();
  }
}
