package dev.sluice.adapter.web.request;

import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.execution.ClientEffect.KeepDevice;
import dev.sluice.application.execution.ClientEffect.KeepSession;
import dev.sluice.application.execution.ClientEffect.KeepValidation;
import dev.sluice.domain.identity.SessionKey;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookies that clients keep for us. Their values never appear in a log or an error. */
@Component
public final class ClientCookies {

  static final String SESSION = "authentik_session";
  static final String DEVICE = "authentik_device";
  static final String VALIDATION = "authentik_mfa";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.~+/=-]{1,256}");
  private static final Pattern PROOF = Pattern.compile("[\\x21-\\x7E&&[^\",;\\\\]]{1,4096}");

  private final ClientReader clients;

  ClientCookies(ClientReader clients) {
    this.clients = clients;
  }

  /** The key of the session; one that we could not have made counts as absent. */
  public static @Nullable SessionKey session(HttpServletRequest request) {
    return find(request, SESSION, KEY).map(SessionKey::new).orElse(null);
  }

  static String device(HttpServletRequest request) {
    return find(request, DEVICE, PROOF).orElse("");
  }

  static String validation(HttpServletRequest request) {
    return find(request, VALIDATION, PROOF).orElse("");
  }

  /** Gives the client what it is to keep. */
  public void keep(
      List<ClientEffect> effects, HttpServletRequest request, HttpServletResponse response) {
    for (ClientEffect effect : effects) {
      switch (effect) {
        case KeepSession session -> {
          add(request, response, hidden(SESSION, session.key().value()), session.lasting());
          add(request, response, csrf(), session.lasting());
        }
        case KeepDevice device ->
            add(request, response, hidden(DEVICE, device.cookie()), device.lasting());
        case KeepValidation validation ->
            add(request, response, hidden(VALIDATION, validation.cookie()), validation.lasting());
      }
    }
  }

  /** Gives a page that lacks one the token that its scripts send along. */
  public void keepCsrfToken(HttpServletRequest request, HttpServletResponse response) {
    if (CsrfToken.find(request).isEmpty()) {
      add(request, response, csrf(), null);
    }
  }

  static Optional<String> find(HttpServletRequest request, String name, Pattern form) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(name) && form.matcher(cookie.getValue()).matches()) {
        return Optional.of(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private void add(
      HttpServletRequest request,
      HttpServletResponse response,
      ResponseCookie.ResponseCookieBuilder cookie,
      @Nullable Duration lasting) {
    cookie.path("/").sameSite("Lax").secure(clients.facts(request).isSecure());
    if (lasting != null) {
      cookie.maxAge(lasting);
    }
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
  }

  private static ResponseCookie.ResponseCookieBuilder hidden(String name, String value) {
    return ResponseCookie.from(name, value).httpOnly(true);
  }

  private static ResponseCookie.ResponseCookieBuilder csrf() {
    return ResponseCookie.from(CsrfToken.COOKIE, CsrfToken.random());
  }
}
