package dev.sluice.domain.rbac;

import java.util.Optional;

/**
 * The right to do something, for example {@code authentik_flows.view_flow}.
 *
 * @param appLabel which part of the product it belongs to
 * @param codename what may be done, unique within that part
 */
public record Permission(String appLabel, String codename) {

  private static final int LONGEST_CODENAME = 100;

  public Permission {
    if (!isPermission(appLabel, codename)) {
      throw new IllegalArgumentException(appLabel + "." + codename + " names no permission");
    }
  }

  /** Reads the dotted form; empty where the text is none. */
  public static Optional<Permission> parse(String text) {
    int dot = text.indexOf('.');
    return dot >= 0 && isPermission(text.substring(0, dot), text.substring(dot + 1))
        ? Optional.of(new Permission(text.substring(0, dot), text.substring(dot + 1)))
        : Optional.empty();
  }

  /**
   * The permission of a dotted name that is known to be one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Permission of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException(text + " names no permission"));
  }

  /** The dotted form. */
  public String text() {
    return appLabel + "." + codename;
  }

  private static boolean isPermission(String appLabel, String codename) {
    return ModelName.isWord(appLabel)
        && ModelName.isWord(codename)
        && codename.length() <= LONGEST_CODENAME;
  }

  @Override
  public String toString() {
    return text();
  }
}
