package dev.sluice.bootstrap.browser;

import java.util.List;

/** What somebody has copied. */
final class Clipboard {

  static final List<String> PERMISSIONS = List.of("clipboard-read", "clipboard-write");

  private Clipboard() {}

  static String text(Visitor visitor) {
    return String.valueOf(visitor.page().evaluate("() => navigator.clipboard.readText()"));
  }
}
