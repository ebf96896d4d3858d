package dev.sluice.domain.flow;

/**
 * What is shown behind the challenges.
 *
 * @param value a URL, a path, or a file of the media folder; {@code %(theme)s} stands for {@code
 *     light} or {@code dark}; blank means the brand's or the built-in default
 */
public record Background(String value) {

  /** The brand's background, else the built-in one. */
  public static final Background DEFAULT = new Background("");

  private static final Background BUILT_IN = new Background("/static/background-%(theme)s.svg");
  private static final String THEME = "%(theme)s";
  private static final int LONGEST = 2_048;

  public Background {
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException("a background has at most " + LONGEST + " characters");
    }
  }

  /** This background as an address: what is neither address nor path is a media file. */
  public Background orBuiltIn() {
    if (isDefault()) {
      return BUILT_IN;
    }
    boolean isAddress =
        value.startsWith("/") || value.startsWith("https://") || value.startsWith("http://");
    return isAddress ? this : new Background("/media/" + value);
  }

  /** Whether none was chosen. */
  public boolean isDefault() {
    return value.isBlank();
  }

  /** Whether there is a variant for each theme. */
  public boolean isThemed() {
    return value.contains(THEME);
  }

  /** The variant for a theme; the value itself where there are no variants. */
  public String variant(String theme) {
    return value.replace(THEME, theme);
  }
}
