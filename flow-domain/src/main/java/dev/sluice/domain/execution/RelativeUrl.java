package dev.sluice.domain.execution;

import java.util.Optional;

/**
 * An address on this very host: the only kind that a visitor may choose to be sent to.
 *
 * @param value begins with exactly one slash and holds neither backslash nor control character
 */
public record RelativeUrl(String value) {

  /** The start page. */
  public static final RelativeUrl START = new RelativeUrl("/");

  private static final int LONGEST = 4_096;

  public RelativeUrl {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a relative address");
    }
  }

  /** The address, if the text is one. */
  public static Optional<RelativeUrl> find(String text) {
    return isValid(text) ? Optional.of(new RelativeUrl(text)) : Optional.empty();
  }

  private static boolean isValid(String text) {
    return text.startsWith("/")
        && !text.startsWith("//")
        && text.length() <= LONGEST
        && text.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
  }
}
