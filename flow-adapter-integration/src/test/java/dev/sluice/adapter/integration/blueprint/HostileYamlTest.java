package dev.sluice.adapter.integration.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileYamlTest {

  private static final int MANY = 300_000;
  private static final int LONGEST_MESSAGE = 1_000;

  private static void refuses(String text, String part) {
    List<Problem> problems = Yaml.refused(text);

    assertThat(problems).hasSizeLessThanOrEqualTo(100);
    assertThat(problems).allMatch(problem -> problem.message().length() < LONGEST_MESSAGE);
    assertThat(problems.getFirst().message()).containsPattern("line \\d+, column \\d+: ");
    assertThat(problems.getFirst().message()).contains(part);
  }

  @Test
  void refusesAliasesThatMultiply() {
    var bomb = new StringBuilder("context:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 10; level++) {
      String nine = ("*a" + (level - 1) + ", ").repeat(9);
      bomb.append("  a%d: &a%d [%s]\n".formatted(level, level, nine));
    }

    refuses(bomb.toString(), "more than 100000 values, aliases included");
  }

  @Test
  void refusesAliasesThatNestEachOther() {
    var tower = new StringBuilder("context:\n  a0: &a0 x\n");
    for (int level = 1; level < 60; level++) {
      tower.append(
          "  a%d: &a%d %s*a%d%s\n"
              .formatted(level, level, "[".repeat(20), level - 1, "]".repeat(20)));
    }

    refuses(tower.toString(), "nested deeper than 50 levels, aliases included");
  }

  @Test
  void refusesMergesThatMultiply() {
    var bomb = new StringBuilder("context:\n  a0: &a0 {x: [1, 2, 3, 4, 5, 6, 7, 8, 9]}\n");
    for (int level = 1; level < 20; level++) {
      bomb.append(
          "  a%d: &a%d {k: *a%d, <<: *a%d}\n".formatted(level, level, level - 1, level - 1));
    }

    refuses(bomb.toString(), "more than 100000 values, aliases included");
  }

  @Test
  void acceptsAliasesWithinBounds() {
    var text = "context: {a: &a {b: 1}, c: *a, d: {<<: *a, e: 2}, f: {<<: [*a, {b: 3}], b: 4}}";

    assertThat(Yaml.plain(Yaml.read(text).context()))
        .isEqualTo(
            Yaml.plain(
                Yaml.read("context: {a: {b: 1}, c: {b: 1}, d: {b: 1, e: 2}, f: {b: 4}}")
                    .context()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? ", "!If [", "[[{b: "})
  void refusesDeepNesting(String opening) {
    refuses("context:\n  " + opening.repeat(MANY), "nested deeper than 50 levels");
  }

  @Test
  void refusesManyValues() {
    refuses("context: [" + "1,".repeat(MANY) + "]", "more than 100000 values");
    refuses("context: {a: [" + "&a x,".repeat(MANY) + "]}", "more than 100000 values");
  }

  @Test
  void refusesLargeTextsUnread() {
    byte[] large = "#".repeat(10 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);

    assertThat(Yaml.refused(large))
        .containsExactly(
            new Problem(
                Problem.NON_FIELD,
                "too_large",
                "line 1, column 1: The blueprint has more than 2097152 bytes. Split it into"
                    + " several."));
  }

  @Test
  void keepsMessagesShortWhateverIsLong() {
    String x = "x".repeat(MANY);

    refuses("context: {a: !" + x + " 1}", "There is no tag !xxx");
    refuses("context: {a: *" + x + "}", "has no anchor");
    refuses("%TAG ! !" + x + "\n---\ncontext: {a: !y 1}", "There is no tag !xxx");
    refuses("context: {a: !" + x + "!y 1}", "This is no YAML");
    refuses("entries:\n- {model: " + x + ", " + "x: 1}", "There is no key");
    refuses("? " + x + "\n: 1", "There is no key");
    refuses("x: '" + x, "This is no YAML");
  }

  @Test
  void reportsAHundredOfManyFindings() {
    assertThat(Yaml.refused("context: {" + "a: !x 1,".repeat(10_000) + "}")).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          !!python/object/apply:os.system [ls]      | There is no tag !!python/object/apply:os.system.
          !!java.net.URL ["http://localhost"]       | There is no tag !!java.net.URL.
          !!javax.script.ScriptEngineManager []     | There is no tag !!javax
          !<tag:yaml.org,2002:python/name:a> x      | There is no tag !!python/name:a.
          !<xKeyOf> a                               | There is no tag !xKeyOf.
          !keyof a                                  | There is no tag !keyof. Use one of !KeyOf
          !! x                                      | This is no YAML
          !!binary aGk=                             | There is no tag !!binary.
          !!set {a}                                 | There is no tag !!set.
          ! [a]                                     | There is no tag !.
          !KeyOf [a]                                | !KeyOf is malformed.
          !If [1, 2]                                | !If is malformed.
          *a                                        | has no anchor
          &a [*a]                                   | is inside of what it repeats
          {a: 1, b: 2, a: 3}                        | The key "a" is there already.
          {[a]: 1}                                  | A key must be a text, without a tag.
          {!KeyOf a: 1}                             | A key must be a text, without a tag.
          {<<: 5}                                   | Only maps can be merged into a map.
          "\\0"                                      | neither NUL nor half a character
          "\\ud83d"                                  | neither NUL nor half a character
          "\\q"                                      | This is no YAML
          [1                                        | This is no YAML
          'a                                        | This is no YAML
          @a                                        | This is no YAML
          %a                                        | This is no YAML
          """)
  void refusesWhatNoBlueprintHas(String written, String part) {
    refuses("context:\n  v: " + written, part);
  }

  @Test
  void refusesWhatIsNotOneDocument() {
    refuses("", "The blueprint is empty.");
    refuses("# nothing\n", "The blueprint is empty.");
    refuses("context: {}\n---\ncontext: {}", "There is more than one document.");
    refuses("%YAML 3.0\n---\n{}", "This is no YAML");
    refuses("context:\n\ta: 1", "This is no YAML");
    refuses("[]", "This must be a map.");
  }

  @Test
  void saysWhereBytesAreNoText() {
    byte[] latin = "context:\n  a: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] wide = "context: {}".getBytes(StandardCharsets.UTF_16LE);

    assertThat(Yaml.refused(latin).getFirst().message())
        .startsWith("line 2, column 6: The blueprint is no text in UTF-8.");
    assertThat(Yaml.refused(wide).getFirst().message())
        .startsWith("line 1, column 2: The blueprint holds the control character U+0000.");
    refuses("context:\n  a: b\n  c: x\u0007", "line 3, column 7");
    refuses("context: {a: \ufffe}", "control character U+FFFE");
  }

  @Test
  void acceptsAByteOrderMarkAndCarriageReturns() {
    assertThat(Yaml.read("\ufeffcontext:\r\n  a: 1\r\n").context().fields()).containsOnlyKeys("a");
  }
}
