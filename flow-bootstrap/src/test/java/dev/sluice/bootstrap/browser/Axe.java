package dev.sluice.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Judges whether people who see, hear or move unlike most can use a page. */
final class Axe {

  private static final List<String> GRAVE = List.of("serious", "critical");
  private static final String RUN =
      """
      async () => (await axe.run()).violations.map(({ id, impact, help, nodes }) => ({
        impact, text: `${id}: ${help}; at ${nodes.map((node) => node.target).join(", ")}`,
      }))
      """;

  private final String script;

  private Axe(String script) {
    this.script = script;
  }

  /** The one that npm installed in a folder. */
  static Axe in(Path folder) throws IOException {
    return new Axe(Files.readString(folder.resolve("node_modules/axe-core/axe.min.js")));
  }

  /**
   * Something that is wrong.
   *
   * @param impact how bad it is
   * @param text what it is, and where
   */
  record Violation(String impact, String text) {

    boolean isGrave() {
      return GRAVE.contains(impact);
    }
  }

  /** Comes along to a page; once for as long as it is open. */
  void enter(Page page) {
    page.evaluate(script);
  }

  /** What is wrong with a page. */
  List<Violation> violations(Page page) {
    return ((List<?>) page.evaluate(RUN)).stream().map(Axe::violation).toList();
  }

  private static Violation violation(Object found) {
    var properties = (Map<?, ?>) found;
    return new Violation(
        String.valueOf(properties.get("impact")), String.valueOf(properties.get("text")));
  }
}
