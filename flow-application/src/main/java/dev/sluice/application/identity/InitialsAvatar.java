package dev.sluice.application.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture of somebody of whom only a name is known: the initials on a color of their own. */
public final class InitialsAvatar {

  private static final String[] COLORS = {
    "#8c2f39", "#9c4221", "#7a5c00", "#4d6b1f", "#1f6b3a", "#0f6b6b", "#1d5f8a", "#2f4fa8",
    "#5a3fa0", "#7d3a94", "#943a6d", "#5c5470"
  };
  private static final String SILHOUETTE =
      picture(
          "#6b7280",
          "<g fill=\"#fff\"><circle cx=\"32\" cy=\"24\" r=\"11\"/>"
              + "<path d=\"M10 58a22 20 0 0 1 44 0z\"/></g>");

  private InitialsAvatar() {}

  /** The picture as an address that holds it; of nobody where the name has no letters. */
  public static String of(String name) {
    String initials = initials(name);
    return initials.isEmpty() ? SILHOUETTE : picture(color(name), letters(initials));
  }

  private static String letters(String initials) {
    return """
    <text x="32" y="33" fill="#fff" font-family="sans-serif" font-size="26" \
    text-anchor="middle" dominant-baseline="central">%s</text>\
    """
        .formatted(initials);
  }

  // letters and digits only, so that nothing needs escaping
  private static String initials(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> Character.toString(word.codePointAt(0)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private static String color(String name) {
    return COLORS[Math.floorMod(name.hashCode(), COLORS.length)];
  }

  private static String picture(String color, String content) {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">\
        <rect width="64" height="64" fill="%s"/>%s</svg>\
        """
            .formatted(color, content);
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }
}
