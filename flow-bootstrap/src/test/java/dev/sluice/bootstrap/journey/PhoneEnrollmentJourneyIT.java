package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People make an account and set up their phone in one go; the message waits for the account. */
@ExtendWith(JourneyExtension.class)
class PhoneEnrollmentJourneyIT {

  private static final String NUMBER = "+491511234567";

  private final SmsProvider provider = new SmsProvider();

  @AfterEach
  void close() {
    provider.close();
  }

  private static String make(AdminApi api, String kind, Map<String, ?> body) {
    return api.make("stages/" + kind + "/", body).field("pk");
  }

  private static String field(AdminApi api, String slug, String key) {
    return make(
        api,
        "prompt/prompts",
        Map.of("name", slug + "-" + key, "field_key", key, "label", key, "type", "text"));
  }

  /** Who and which number, account, phone, login. */
  private String define(RunningServer server, String slug) {
    AdminApi api = AdminApi.on(server);
    List<String> stages =
        List.of(
            make(
                api,
                "prompt/stages",
                Map.of(
                    "name",
                    slug,
                    "fields",
                    List.of(field(api, slug, "username"), field(api, slug, "phone")))),
            make(
                api,
                "user_write",
                Map.of("name", slug + "-write", "user_creation_mode", "always_create")),
            make(
                api,
                "authenticator/sms",
                Map.of(
                    "name",
                    slug + "-phone",
                    "provider",
                    "generic",
                    "from_number",
                    "Sluice",
                    "account_sid",
                    provider.address(),
                    "auth",
                    "t0ken",
                    "auth_type",
                    "bearer")),
            make(api, "user_login", Map.of("name", slug + "-login")));
    String flow =
        api.make(
                "flows/instances/",
                Map.of("name", slug, "slug", slug, "title", slug, "designation", "enrollment"))
            .field("pk");
    for (int i = 0; i < stages.size(); i++) {
      api.make("flows/bindings/", Map.of("target", flow, "stage", stages.get(i), "order", i));
    }
    return TestFlows.path(slug);
  }

  private static Answer enroll(ApiClient visitor, String flow, String username) {
    visitor.get(flow);
    return visitor.post(flow, Map.of("username", username, "phone", NUMBER));
  }

  @Test
  void theCodeComesWithTheAnswerThatMadeTheAccount(RunningServer server) {
    String flow = define(server, "phone-enrollment");
    ApiClient visitor = server.visitor();

    Answer asked = enroll(visitor, flow, "phone-owner");
    Answer done = visitor.post(flow, Map.of("code", provider.lastCode()));

    assertThat(asked.field("component")).as(asked.text()).isEqualTo("ak-stage-authenticator-sms");
    assertThat(asked.json().path("phone_number_required").asBoolean()).isFalse();
    assertThat(provider.numbers()).containsExactly(NUMBER);
    assertThat(done.field("component")).as(done.text()).isEqualTo("xak-flow-redirect");
    assertThat(visitor.get(LoginSteps.ME).json().at("/user/username").asString())
        .isEqualTo("phone-owner");
  }

  @Test
  void theAccountIsKeptWhereNoMessageCouldBeSent(RunningServer server) {
    String flow = define(server, "phone-outage");
    provider.fail();
    ApiClient visitor = server.visitor();

    Answer asked = enroll(visitor, flow, "phone-lost");

    assertThat(asked.field("component")).isEqualTo("ak-stage-authenticator-sms");
    assertThat(asked.json().path("phone_number_required").asBoolean()).isTrue();
    assertThat(AdminApi.on(server).list("core/users/?username=phone-lost")).hasSize(1);
  }
}
