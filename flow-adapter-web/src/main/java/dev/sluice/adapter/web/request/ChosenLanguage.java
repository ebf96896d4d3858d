package dev.sluice.adapter.web.request;

import dev.sluice.domain.context.HttpRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The language that somebody has chosen on a page, or that an address names. */
final class ChosenLanguage {

  static final String COOKIE = "sluice_locale";

  private static final String PARAMETER = "locale";
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}");

  /** Longer wishes than this nobody has; see the languages. */
  private static final int LONGEST = 200;

  private ChosenLanguage() {}

  /** What the client asks for, after what was chosen. */
  static String before(String asked, HttpServletRequest request) {
    return find(request)
        .map(tag -> tag.replace('_', '-'))
        .map(tag -> asked.isBlank() ? tag : tag + "," + asked)
        .map(all -> all.length() > LONGEST ? all.substring(0, all.indexOf(',')) : all)
        .orElse(asked);
  }

  private static Optional<String> find(HttpServletRequest request) {
    return named(request).or(() -> ClientCookies.find(request, COOKIE, TAG));
  }

  private static Optional<String> named(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null || !query.contains(PARAMETER)
        ? Optional.empty()
        : Optional.ofNullable(HttpRequest.parameters(query).get(PARAMETER))
            .filter(tag -> TAG.matcher(tag).matches());
  }
}
