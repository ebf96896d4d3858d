package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(JourneyExtension.class)
class BrandsJourneyIT {

  private static final String BRANDS = "/api/v3/core/brands/";

  @Test
  void anAdministratorBrandsADomainAndItsPagesChangeAtOnce(RunningServer server) {
    ApiClient visitor = server.visitor();
    visitor.get(BRANDS + "current/");
    String recovery =
        server
            .visitor()
            .getAs(RunningServer.TOKEN, "/api/v3/flows/instances/?slug=default-authentication-flow")
            .json()
            .at("/results/0/pk")
            .asString();

    Answer made =
        send(
            server,
            "POST",
            BRANDS,
            Map.of("domain", "localhost", "branding_title", "Ours", "flow_recovery", recovery));
    String path = BRANDS + made.field("brand_uuid") + "/";
    Answer current = visitor.get(BRANDS + "current/");
    Answer changed = send(server, "PATCH", path, Map.of("branding_map_tiles", "/tiles"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.field("flow_recovery")).isEqualTo(recovery);
    assertThat(made.field("branding_favicon")).isNotBlank();
    assertThat(current.field("branding_title")).isEqualTo("Ours");
    assertThat(current.field("matched_domain")).isEqualTo("localhost");
    assertThat(current.field("flow_recovery")).isEqualTo("default-authentication-flow");
    assertThat(changed.field("branding_title")).isEqualTo("Ours");
    assertThat(visitor.get(BRANDS + "current/").field("branding_map_tiles")).isEqualTo("/tiles");
    assertThat(send(server, "DELETE", path, Map.of()).status()).isEqualTo(204);
    assertThat(visitor.get(BRANDS + "current/").field("branding_title")).isEqualTo("Sluice");
  }

  @Test
  void aBrandCannotBeWhatAnotherIsNorReferToWhatIsNotThere(RunningServer server) {
    Map<String, Object> second = Map.of("domain", "second.example", "default", true);
    Map<String, Object> with =
        Map.of("domain", "apps.example", "default_application", UUID.randomUUID().toString());
    String path =
        BRANDS
            + send(server, "POST", BRANDS, Map.of("domain", "one.example")).field("brand_uuid")
            + "/";

    assertThat(send(server, "POST", BRANDS, second).json().at("/default/0").asString())
        .isEqualTo("Only a single brand can be set as default.");
    assertThat(send(server, "POST", BRANDS, Map.of("domain", "one.example")).json().has("domain"))
        .isTrue();
    assertThat(send(server, "POST", BRANDS, with).json().at("/default_application/0").asString())
        .contains("does not exist");
    assertThat(send(server, "DELETE", path, Map.of()).status()).isEqualTo(204);
  }

  @Test
  void aCertificateIsUsedByTheBrandsThatShowOrTrustIt(RunningServer server) {
    AdminApi api = AdminApi.on(server);
    String pairs = "crypto/certificatekeypairs/";
    Answer made =
        api.post(
            pairs + "generate/",
            Map.of("common_name", "used by brands", "validity_days", 3, "alg", "ecdsa"));
    String pair = made.field("pk");
    String shows =
        api.make("core/brands/", Map.of("domain", "a-shows.example", "web_certificate", pair))
            .field("brand_uuid");
    String trusts =
        api.make(
                "core/brands/",
                Map.of("domain", "b-trusts.example", "client_certificates", List.of(pair)))
            .field("brand_uuid");

    Answer uses = api.get(pairs + pair + "/used_by/");

    assertThat(uses.json())
        .isEqualTo(
            JsonMapper.shared()
                .valueToTree(
                    List.of(
                        use(shows, "a-shows.example", "set_null"),
                        use(trusts, "b-trusts.example", "cascade_many"))));
    assertThat(api.delete(pairs + pair + "/").status()).isEqualTo(204);
    assertThat(api.get("core/brands/" + shows + "/").json().get("web_certificate").isNull())
        .isTrue();
    assertThat(api.get("core/brands/" + trusts + "/").json().get("client_certificates")).isEmpty();
  }

  private static Map<String, String> use(String pk, String domain, String action) {
    var use = new LinkedHashMap<String, String>();
    use.put("app", "authentik_brands");
    use.put("model_name", "brand");
    use.put("pk", pk);
    use.put("name", domain);
    use.put("action", action);
    return use;
  }

  private static Answer send(
      RunningServer server, String method, String path, Map<String, ?> body) {
    return server
        .visitor()
        .send(
            method,
            path,
            Map.of(
                "Authorization",
                "Bearer " + RunningServer.TOKEN,
                "Content-Type",
                "application/json"),
            body.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(body));
  }
}
