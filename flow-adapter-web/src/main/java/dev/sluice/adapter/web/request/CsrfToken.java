package dev.sluice.adapter.web.request;

import dev.sluice.domain.shared.FlowFault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The token that shows that a script of ours sent a request: other sites make browsers send our
 * cookies, but cannot read them and say what they say.
 */
public final class CsrfToken {

  static final String COOKIE = "authentik_csrf";
  static final String HEADER = "X-authentik-CSRF";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,128}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private CsrfToken() {}

  /**
   * Demands the token.
   *
   * @throws FlowFault.Forbidden if it is missing or wrong
   */
  public static void require(HttpServletRequest request) {
    if (!isSent(request)) {
      throw new FlowFault.Forbidden("CSRF Failed: CSRF token missing.");
    }
    requireIfSent(request);
  }

  /**
   * Demands that the token is right if there is one. A blank one counts as none: pages send what
   * their cookie holds, which may be nothing.
   *
   * @throws FlowFault.Forbidden if it is wrong
   */
  public static void requireIfSent(HttpServletRequest request) {
    if (isSent(request) && !matches(request)) {
      throw new FlowFault.Forbidden("CSRF Failed: CSRF token incorrect.");
    }
  }

  static Optional<String> find(HttpServletRequest request) {
    return ClientCookies.find(request, COOKIE, FORM);
  }

  static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether there is one that is not blank. */
  public static boolean isSent(HttpServletRequest request) {
    String sent = request.getHeader(HEADER);
    return sent != null && !sent.isBlank();
  }

  private static boolean matches(HttpServletRequest request) {
    byte[] sent = request.getHeader(HEADER).getBytes(StandardCharsets.UTF_8);
    return find(request)
        .filter(token -> MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent))
        .isPresent();
  }
}
