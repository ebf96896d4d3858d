package dev.sluice.adapter.web.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page may load (W3C Content Security Policy Level 3): our own files, and pictures from the
 * very origins that an administrator has named. Only scripts of ours run, and those that a stage of
 * the flow needs, and nobody puts the page into a frame.
 *
 * @param nonce marks the page's own style element
 * @param pictures addresses of pictures
 * @param frames addresses of what is shown in frames
 * @param scripts those of others
 */
record ContentPolicy(
    String nonce, Collection<String> pictures, Collection<String> frames, ForeignScripts scripts) {

  /** Whoever runs a script of somebody else cannot ask it to be as careful as we are. */
  private static final String TRUSTED =
      "; require-trusted-types-for 'script'; trusted-types sluice-prose";

  String header() {
    String foreign = scripts.isEmpty() ? "" : " " + String.join(" ", scripts.sources());
    return "default-src 'none'; script-src 'self'"
        + foreign
        + "; style-src 'self' 'nonce-"
        + nonce
        + "'"
        + foreign
        + "; img-src "
        + sources(Stream.of("'self'", "data:"), pictures)
        + foreign
        + "; font-src 'self'; connect-src 'self'"
        + foreign
        + "; frame-src "
        + framed()
        + foreign
        + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        + (scripts.isEmpty() ? TRUSTED : "");
  }

  private String framed() {
    if (!frames.isEmpty()) {
      return sources(Stream.of("'self'"), frames);
    }
    return scripts.isEmpty() ? "'none'" : "'self'";
  }

  private static String sources(Stream<String> always, Collection<String> addresses) {
    return Stream.concat(
            always, addresses.stream().map(ContentPolicy::origin).flatMap(Optional::stream))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The origin of an absolute address; none for what is on this server, or cannot be read. */
  static Optional<String> origin(String address) {
    try {
      var uri = new URI(address);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return isWeb && uri.getHost() != null
          ? Optional.of(
              uri.getScheme()
                  + "://"
                  + uri.getHost()
                  + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))
          : Optional.empty();
    } catch (URISyntaxException unreadable) {
      return Optional.empty();
    }
  }
}
