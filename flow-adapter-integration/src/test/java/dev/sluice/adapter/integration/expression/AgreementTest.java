package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** We evaluate by ourselves what the library could; it has to mean the same. */
class AgreementTest {

  private static final int MANY = 6_000;
  private static final Pattern DIFFERENCE =
      Pattern.compile("(?m)^\\| `(.+)` \\| (.+) \\| (.+) \\| .+ \\|$");

  private static final Outcome TRUE = new Outcome(false, "true");

  static final List<String> HOLDING = Conformance.HOLDING;

  static final List<String> FAILING = Conformance.FAILING;

  @Test
  void meansWhatTheLibraryMeans() {
    var grammar = new WellTyped(new Random(20_261_123));
    var differences = new ArrayList<String>();
    int failing = 0;
    int evaluated = 0;

    for (int i = 0; i < MANY; i++) {
      String text = grammar.next();
      if (!Outcome.isWellTyped(text)) {
        continue;
      }
      evaluated++;
      Outcome library = Outcome.ofLibrary(text);
      Outcome ours = Outcome.ours(text);
      failing += library.fails() ? 1 : 0;
      if (!ours.agreesWith(library)) {
        differences.add("%s%n  ours %s%n  library %s".formatted(text, ours, library));
      }
    }

    assertThat(differences).isEmpty();
    assertThat(evaluated).isGreaterThan(MANY * 9 / 10);
    assertThat(failing).as("some fail, most do not").isBetween(MANY / 20, MANY * 3 / 4);
  }

  @ParameterizedTest
  @FieldSource("HOLDING")
  void holdsAsTheStandardSays(String text) {
    assertThat(Outcome.ours(text)).isEqualTo(TRUE);
    assertThat(Outcome.ofLibrary(text)).isEqualTo(TRUE);
  }

  @ParameterizedTest
  @FieldSource("FAILING")
  void failsAsTheStandardSays(String text) {
    assertThat(Outcome.ours(text).fails()).isTrue();
    assertThat(Outcome.ofLibrary(text).fails()).isTrue();
  }

  /** What the document says that differs, and how. */
  record Difference(String text, String ours, String library) {}

  static List<Difference> documented() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "expressions.md"));
    String section = text.substring(text.indexOf("## Where it differs"), text.indexOf("## Limits"));
    return DIFFERENCE
        .matcher(section)
        .results()
        .map(row -> new Difference(row.group(1), row.group(2), row.group(3)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void differsWhereTheDocumentSaysSo(Difference difference) {
    assertThat(said(Outcome.ours(difference.text))).isEqualTo(difference.ours);
    assertThat(said(Outcome.ofLibrary(difference.text))).isEqualTo(difference.library);
  }

  private static String said(Outcome outcome) {
    return outcome.fails() ? "an error" : outcome.shown();
  }
}
