package dev.sluice.adapter.web.html;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Scripts of others that a page runs, with what they need beside themselves: where more of them
 * comes from, what they show in frames, whom they talk to.
 *
 * @param sources as policies name them; empty where there are no such scripts
 */
record ForeignScripts(SequencedSet<String> sources) {

  private static final List<String> RECAPTCHA =
      List.of(
          "https://www.google.com/recaptcha/",
          "https://www.gstatic.com/recaptcha/",
          "https://recaptcha.google.com/recaptcha/");
  private static final List<String> RECAPTCHA_NET =
      List.of("https://www.recaptcha.net/recaptcha/", "https://www.gstatic.com/recaptcha/");
  private static final List<String> HCAPTCHA =
      List.of("https://hcaptcha.com", "https://*.hcaptcha.com");

  /** What providers write about policies in their manuals; whoever is not here needs no more. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "https://www.google.com", RECAPTCHA,
          "https://www.recaptcha.net", RECAPTCHA_NET,
          "https://js.hcaptcha.com", HCAPTCHA,
          "https://hcaptcha.com", HCAPTCHA);

  /** Those at some addresses; what is no address on the web is left out. */
  static ForeignScripts of(Collection<String> addresses) {
    var sources = new LinkedHashSet<String>();
    addresses.stream()
        .flatMap(address -> ContentPolicy.origin(address).stream())
        .forEach(origin -> sources.addAll(KNOWN.getOrDefault(origin, List.of(origin))));
    return new ForeignScripts(sources);
  }

  boolean isEmpty() {
    return sources.isEmpty();
  }
}
