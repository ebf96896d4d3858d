package dev.sluice.adapter.web.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host with an optional port, as in a Host header.
 *
 * @param host in lower case, an IPv6 address in brackets
 * @param port the port, or {@link #DEFAULT_PORT}
 */
record Authority(String host, int port) {

  static final int DEFAULT_PORT = -1;

  private static final int LONGEST = 255;
  private static final int LAST_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile("([a-zA-Z0-9_](?:[a-zA-Z0-9._-]*)|\\[[0-9a-fA-F:.]+])(?::(\\d{1,5}))?");

  /** The authority, if the text is one. */
  static Optional<Authority> find(String text) {
    var form = FORM.matcher(text);
    if (text.length() > LONGEST || !form.matches()) {
      return Optional.empty();
    }
    String digits = form.group(2);
    int port = digits == null ? DEFAULT_PORT : Integer.parseInt(digits);
    return port == 0 || port > LAST_PORT
        ? Optional.empty()
        : Optional.of(new Authority(form.group(1).toLowerCase(Locale.ROOT), port));
  }

  /** The address of this authority, without the port that the scheme implies. */
  String under(String scheme) {
    int implied = "https".equals(scheme) ? 443 : 80;
    String address = scheme + "://" + host;
    return port == DEFAULT_PORT || port == implied ? address : address + ":" + port;
  }
}
