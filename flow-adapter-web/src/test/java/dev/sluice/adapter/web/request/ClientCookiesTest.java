package dev.sluice.adapter.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.ClientEffect.KeepDevice;
import dev.sluice.application.execution.ClientEffect.KeepSession;
import dev.sluice.domain.identity.SessionKey;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ClientCookiesTest {

  private final ClientReader clients = new ClientReader(TrustedProxies.NONE);
  private final ClientCookies cookies = new ClientCookies(clients);
  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void keepsASessionUntilTheBrowserCloses() {
    cookies.keep(List.of(new KeepSession(new SessionKey("k3y"), null)), request, response);

    assertThat(response.getHeaders("Set-Cookie"))
        .satisfiesExactly(
            session ->
                assertThat(session)
                    .isEqualTo("authentik_session=k3y; Path=/; HttpOnly; SameSite=Lax"),
            csrf ->
                assertThat(csrf).matches("authentik_csrf=[A-Za-z0-9_-]{43}; Path=/; SameSite=Lax"));
  }

  @Test
  void keepsASessionForAsLongAsItLasts() {
    request.setScheme("https");

    cookies.keep(
        List.of(new KeepSession(new SessionKey("k3y"), Duration.ofHours(2))), request, response);

    assertThat(response.getHeaders("Set-Cookie"))
        .hasSize(2)
        .allSatisfy(cookie -> assertThat(cookie).contains("; Max-Age=7200; ", "; Secure; "));
  }

  @Test
  void keepsADevice() {
    cookies.keep(List.of(new KeepDevice("a.b-c", Duration.ofDays(30))), request, response);

    assertThat(response.getHeaders("Set-Cookie"))
        .singleElement()
        .asString()
        .matches(
            "authentik_device=a\\.b-c; Path=/; Max-Age=2592000; Expires=.*; HttpOnly; SameSite=Lax");
  }

  @Test
  void givesAPageTheCsrfTokenThatItLacks() {
    cookies.keepCsrfToken(request, response);

    assertThat(response.getHeaders("Set-Cookie")).hasSize(1);
  }

  @Test
  void leavesAPageTheCsrfTokenThatItHas() {
    request.setCookies(new Cookie("authentik_csrf", "t0ken"));

    cookies.keepCsrfToken(request, response);

    assertThat(response.getHeaders("Set-Cookie")).isEmpty();
  }

  @Test
  void readsWhatItKept() {
    request.setCookies(
        new Cookie("other", "x"),
        new Cookie("authentik_session", "k3y"),
        new Cookie("authentik_device", "a.b-c"));

    assertThat(ClientCookies.session(request)).isEqualTo(new SessionKey("k3y"));
    assertThat(clients.client(request).deviceCookie()).isEqualTo("a.b-c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\"b", "é", "a;b", "a\u0000"})
  void takesAnOddSessionForNone(String value) {
    request.setCookies(new Cookie("authentik_session", value));

    assertThat(ClientCookies.session(request)).isNull();
  }

  @Test
  void takesAnEndlessSessionForNone() {
    request.setCookies(new Cookie("authentik_session", "x".repeat(257)));

    assertThat(ClientCookies.session(request)).isNull();
  }

  @Test
  void makesAnotherTokenEachTime() {
    assertThat(CsrfToken.random()).isNotEqualTo(CsrfToken.random());
  }
}
