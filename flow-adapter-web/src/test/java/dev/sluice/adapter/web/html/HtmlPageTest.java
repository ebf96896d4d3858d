package dev.sluice.adapter.web.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.UseCases;
import dev.sluice.adapter.web.WebServer;
import dev.sluice.application.execution.DescribeFlow.Description;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowLayout;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;

class HtmlPageTest {

  private final UseCases useCases = new UseCases();
  private final WebServer server = new WebServer(useCases);

  @Test
  void letsNothingRunButOurOwn() throws Exception {
    MockHttpServletResponse response = show(FlowLayout.STACKED, "");

    assertThat(policy(response).replaceFirst("nonce-[\\w-]{22}", "nonce-N"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N';"
                + " img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'none';"
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types sluice-prose");
    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
    assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getContentAsString()).doesNotContain("onclick", "{{");
  }

  @Test
  void marksItsStyleDifferentlyEachTime() throws Exception {
    assertThat(nonce(show(FlowLayout.STACKED, "")))
        .isNotEqualTo(nonce(show(FlowLayout.STACKED, "")));
  }

  @Test
  void letsPicturesComeFromWhereAnAdministratorSays() throws Exception {
    useCases.describeBrand = _ -> brand("https://cdn.example:8443/logo.png", "");

    var response = show(FlowLayout.STACKED, "https://img.example/%(theme)s.jpg");

    assertThat(response.getHeader("Content-Security-Policy"))
        .contains("img-src 'self' data: https://cdn.example:8443 https://img.example;");
    assertThat(response.getContentAsString())
        .contains("--background-dark: url(\"https://img.example/dark.jpg\")");
  }

  @ParameterizedTest
  @EnumSource(FlowLayout.class)
  void arrangesThePageLikeTheFlow(FlowLayout layout) throws Exception {
    var response = show(layout, "https://img.example/a.html");

    boolean framed = layout.name().endsWith("FRAME_BACKGROUND");
    assertThat(response.getContentAsString())
        .contains(
            "<body data-layout=\"" + layout.name().toLowerCase(java.util.Locale.ROOT) + "\">");
    assertThat(response.getContentAsString().contains("<iframe")).isEqualTo(framed);
    assertThat(response.getHeader("Content-Security-Policy"))
        .contains(framed ? "frame-src 'self' https://img.example;" : "frame-src 'none';");
  }

  @Test
  void keepsWhatAdministratorsWriteInItsPlace() throws Exception {
    useCases.describeBrand = _ -> brand("\"><script>1</script>", "a{}</style>b{}");

    String page =
        show(FlowLayout.STACKED, "/a\"); } </style><script>3</script>").getContentAsString();

    assertThat(page)
        .doesNotContain("<script>")
        .contains("a{}<\\/style>b{}", "&quot;&gt;&lt;script&gt;");
  }

  @Test
  void showsTheLooksOfTheBrandInItsTheme() throws Exception {
    useCases.describeBrand = _ -> brand("/static/logo-%(theme)s.svg", "p{color:red}");

    String page = show(FlowLayout.STACKED, "").getContentAsString();

    assertThat(page)
        .contains("data-theme=\"dark\"", "<title>login · Acme</title>", "p{color:red}")
        .containsPattern("src=\"/static/[0-9a-f]{16}/logo-dark.svg\" alt=\"Acme\"")
        .doesNotContain("logo-light.svg");
  }

  @Test
  void runsTheScriptsOfOthersThatTheFlowNeedsAndNoMore() throws Exception {
    useCases.describeFlow =
        _ ->
            new Description(
                Samples.login(),
                List.of("https://js.hcaptcha.com/1/api.js", "http://captcha.example:81/api.js"));

    String policy = policy(server.send(get("/if/flow/login/")));

    assertThat(policy)
        .contains("script-src 'self' https://hcaptcha.com")
        .contains("connect-src 'self' https://hcaptcha.com https://*.hcaptcha.com http://captcha")
        .contains("frame-src 'self' https://hcaptcha.com")
        .doesNotContain("trusted-types", "unsafe");
  }

  @Test
  void runsNoScriptOfOthersWhereNoStageNeedsOne() throws Exception {
    assertThat(policy(show(FlowLayout.STACKED, "")))
        .contains(
            "script-src 'self';", "connect-src 'self';", "frame-src 'none';", "trusted-types");
  }

  @Test
  void insistsOnTlsWhereThereIsSome() throws Exception {
    useCases.describeFlow = _ -> Samples.described(Samples.login());

    assertThat(server.send(get("/if/flow/login/")).getHeader("Strict-Transport-Security")).isNull();
    assertThat(
            server
                .send(
                    get("/if/flow/login/")
                        .secure(true)
                        .with(request -> {
                          request.setScheme("https");
                          return request;
                        }))
                .getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000");
  }

  private MockHttpServletResponse show(FlowLayout layout, String background) throws Exception {
    Flow login = Samples.login();
    useCases.describeFlow =
        _ ->
            Samples.described(
                new Flow(
                    login.id(),
                    login.slug(),
                    login.name(),
                    login.title(),
                    login.designation(),
                    layout,
                    new Background(background),
                    login.compatibilityMode(),
                    login.deniedAction(),
                    login.authentication(),
                    login.policyEngineMode(),
                    login.bindings(),
                    login.version()));
    return server.send(get("/if/flow/login/"));
  }

  private static Brand brand(String logo, String css) {
    return new Brand(
        Samples.brand().id(),
        "",
        true,
        "Acme",
        logo,
        "/static/favicon.svg",
        css,
        "",
        "",
        Map.of(),
        Map.of("settings", Map.of("theme", Map.of("base", "dark"))));
  }

  private static String nonce(MockHttpServletResponse response) {
    String policy = policy(response);
    return policy.substring(policy.indexOf("nonce-"), policy.indexOf("'; img-src"));
  }

  private static String policy(MockHttpServletResponse response) {
    return String.valueOf(response.getHeader("Content-Security-Policy"));
  }
}
