package dev.sluice.bootstrap.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What must not be found anywhere, in all the ways in which it could be written. */
final class Needles {

  private static final int SHORTEST = 8;

  private final List<Pattern> patterns = new ArrayList<>();

  Needles and(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    patterns.add(exactly(secret));
    patterns.add(exactly(Base64.getEncoder().withoutPadding().encodeToString(bytes)));
    patterns.add(exactly(HexFormat.of().formatHex(bytes)));
    return this;
  }

  Needles and(List<String> secrets) {
    secrets.forEach(this::and);
    return this;
  }

  /** Few digits stand in numbers, times and identifiers by chance: there they are no secret. */
  private static Pattern exactly(String text) {
    String quoted = Pattern.quote(text);
    return text.length() < SHORTEST
        ? Pattern.compile("(?<![\\w.+-])" + quoted + "(?![\\w-])")
        : Pattern.compile(quoted);
  }

  /** What surrounds each that was found. */
  List<String> in(String place, String haystack) {
    return patterns.stream()
        .map(pattern -> pattern.matcher(haystack))
        .filter(found -> found.find())
        .map(found ->
            place
                + ": "
                + haystack.substring(
                    Math.max(0, found.start() - 200),
                    Math.min(haystack.length(), found.end() + 40)))
        .toList();
  }
}
