package dev.sluice.domain.flow;

import java.util.regex.Pattern;

/**
 * The name of a flow in addresses; unique.
 *
 * @param value letters, digits, hyphens and underscores, 1 to 200 characters
 */
public record FlowSlug(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[-a-zA-Z0-9_]{1,200}");

  public FlowSlug {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a slug consists of 1 to 200 letters, digits, hyphens and underscores");
    }
  }

  /** Whether a text could be a slug. */
  public static boolean isValid(String text) {
    return ALLOWED.matcher(text).matches();
  }

  /** The path of the page of the flow. */
  public String page() {
    return "/if/flow/" + value + "/";
  }

  @Override
  public String toString() {
    return value;
  }
}
