package dev.sluice.adapter.web.brand;

import static dev.sluice.adapter.web.WebServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.FlowSlug;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandControllerTest {

  private static final String PATH = "/api/v3/core/brands/current/";

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void tellsHowTheDomainLooks() throws Exception {
    assertThat(json(server.send(get(PATH))))
        .isEqualTo(
            json(
                """
                {
                  "matched_domain": "example.org",
                  "branding_title": "Example",
                  "branding_logo": "/static/logo.svg",
                  "branding_logo_themed_urls": null,
                  "branding_favicon": "/static/icon.svg",
                  "branding_favicon_themed_urls": null,
                  "branding_custom_css": "",
                  "branding_map_tiles": "",
                  "ui_footer_links": [],
                  "ui_theme": "automatic",
                  "default_locale": "",
                  "flags": {"flows_continuous_login": false, "flows_refresh_others": false}
                }\
                """));
  }

  @Test
  void tellsWhichFlowsItUses() throws Exception {
    useCases.describeBrand =
        _ -> brand("", Map.of(FlowRole.USER_SETTINGS, new FlowSlug("settings")), Map.of());

    var current = json(server.send(get(PATH)));

    assertThat(current.get("flow_user_settings").stringValue()).isEqualTo("settings");
    assertThat(current.has("flow_authentication")).isFalse();
    assertThat(current.has("flows")).isFalse();
  }

  @Test
  void tellsTheVariantsOfALogo() throws Exception {
    useCases.describeBrand = _ -> brand("/logo-%(theme)s.svg", Map.of(), Map.of());

    var current = json(server.send(get(PATH)));

    assertThat(current.get("branding_logo").stringValue()).isEqualTo("/logo-light.svg");
    assertThat(current.get("branding_logo_themed_urls"))
        .isEqualTo(json("{\"light\": \"/logo-light.svg\", \"dark\": \"/logo-dark.svg\"}"));
  }

  @ParameterizedTest
  @CsvSource({"dark, dark", "light, light", "neon, automatic"})
  void tellsTheTheme(String chosen, String told) throws Exception {
    Map<String, Object> settings = Map.of("theme", Map.of("base", chosen), "locale", "de");
    useCases.describeBrand = _ -> brand("", Map.of(), Map.of("settings", settings));

    var current = json(server.send(get(PATH)));

    assertThat(current.get("ui_theme").stringValue()).isEqualTo(told);
    assertThat(current.get("default_locale").stringValue()).isEqualTo("de");
  }

  @Test
  void asksForTheHostWithoutThePort() throws Exception {
    var hosts = new ArrayList<String>();
    useCases.describeBrand =
        host -> {
          hosts.add(host);
          return Samples.brand();
        };

    server.send(get(PATH).header("Host", "ID.Example.org:9000"));

    assertThat(hosts).containsExactly("id.example.org");
  }

  private static Brand brand(
      String logo, Map<FlowRole, FlowSlug> flows, Map<String, Object> attributes) {
    return new Brand(
        Samples.brand().id(), "example.org", true, "", logo, "", "", "", "", flows, attributes);
  }
}
