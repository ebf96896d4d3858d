package dev.sluice.adapter.web.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFilesTest {

  private final PageFiles files = new PageFiles();
  private final WebServer server = new WebServer(new UseCases());

  @ParameterizedTest
  @CsvSource({
    "flow/main.js, javascript",
    "challenge/ak-stage-password.js, javascript",
    "sluice.css, text/css",
    "background-light.svg, image/svg+xml",
  })
  void servesEachFileForever(String name, String type) throws Exception {
    var response = server.send(get(files.address(name)));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).contains(type);
    assertThat(response.getHeader("Cache-Control")).contains("max-age=31536000", "immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/static/favicon.svg", "/static/0123456789abcdef/favicon.svg"})
  void servesPlainAndOldAddressesToo(String address) throws Exception {
    var response = server.send(get(address));

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/static/none.js",
        "/static/../flow.html",
        "/static/0123456789abcdef/../../flow.html",
        "/static/%2e%2e/flow.html",
        "/static/",
      })
  void servesNothingElse(String address) throws Exception {
    assertThat(server.send(get(java.net.URI.create(address))).getStatus()).isEqualTo(404);
  }

  @Test
  void knowsItsModulesByName() {
    assertThat(files.modules("challenge"))
        .containsEntry("ak-stage-dummy", files.root() + "challenge/ak-stage-dummy.js")
        .doesNotContainKey("main");
  }

  @Test
  void findsModulesOfOtherTeams() throws Exception {
    String address = files.modules("challenge").get("x-other-team");

    assertThat(server.send(get(String.valueOf(address))).getContentAsString())
        .contains("export default");
  }

  @Test
  void changesOnlyAddressesOfItsOwn() {
    assertThat(files.lasting("/static/favicon.svg")).isEqualTo(files.root() + "favicon.svg");
    assertThat(files.lasting("/static/none.svg")).isEqualTo("/static/none.svg");
    assertThat(files.lasting("https://x/static/favicon.svg"))
        .isEqualTo("https://x/static/favicon.svg");
  }

  @Test
  void refusesToNameAFileThatThereIsNot() {
    assertThatIllegalArgumentException().isThrownBy(() -> files.address("none.js"));
  }
}
