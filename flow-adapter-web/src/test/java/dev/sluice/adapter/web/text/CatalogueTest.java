package dev.sluice.adapter.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds that what pages say is said in every language, and nothing else is. */
class CatalogueTest {

  private static final Path PAGES = Path.of("src/main/resources/dev/sluice/adapter/web/html");
  private static final Pattern IN_SCRIPTS =
      Pattern.compile("\\bt\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Path HANDLERS =
      Path.of("../flow-application/src/main/java/dev/sluice/application/stage");

  private static final Path BLUEPRINTS =
      Path.of("../flow-adapter-integration/src/main/resources/blueprints/default");
  private static final Pattern IN_BLUEPRINTS = Pattern.compile("(?m)^ *(?:title|label): (.+)$");

  /** What begins with a capital, has words and ends like a sentence; templates are put together. */
  private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][^\"%]* [^\"%]*[.?!])\"");

  private static final Pattern IN_PAGES = Pattern.compile("\\{\\{#t}}(.*?)\\{\\{/t}}");

  @Test
  void germanHasEveryTextOfThePages() {
    assertThat(keys("de")).containsAll(used());
  }

  @Test
  void germanHasEveryTextThatStagesSay() {
    List<String> said =
        filesIn(HANDLERS)
            .map(CatalogueTest::read)
            .map(source -> source.replaceAll("\"\\s*\\+ \"", ""))
            .flatMap(source -> found(SENTENCE, source))
            .distinct()
            .toList();

    assertThat(said).hasSizeGreaterThan(25);
    assertThat(keys("de")).containsAll(said);
  }

  @Test
  void germanHasEveryTitleAndLabelOfTheDefaultFlows() {
    assertThat(keys("de"))
        .containsAll(
            filesIn(BLUEPRINTS).flatMap(file -> found(IN_BLUEPRINTS, read(file))).toList());
  }

  @Test
  void germanHasNoTextThatNothingSays() {
    String sources =
        Stream.of("../flow-domain", "../flow-application", "../flow-adapter-integration", ".")
            .map(module -> Path.of(module, "src/main"))
            .flatMap(CatalogueTest::filesIn)
            .filter(file -> file.toString().matches(".*\\.(java|js|html|json|yaml)"))
            .filter(file -> !file.toString().endsWith("text/de.json"))
            .map(CatalogueTest::read)
            // texts that are broken over lines
            .map(source -> source.replaceAll("\"\\s*\\+ \"", ""))
            .collect(Collectors.joining());

    assertThat(keys("de")).allMatch(sources::contains);
  }

  @Test
  void everyLanguageHasThePluralsOfEnglish() {
    Texts german = Texts.in("de");

    Texts.in("en")
        .entries()
        .propertyStream()
        .forEach(entry -> {
          assertThat(german.entries().path(entry.getKey()).propertyNames())
              .containsExactlyInAnyOrderElementsOf(entry.getValue().propertyNames());
        });
  }

  @Test
  void placesAreTheSameInEveryLanguage() {
    Texts.in("de")
        .entries()
        .propertyStream()
        .filter(entry -> entry.getValue().isString())
        .forEach(entry ->
            assertThat(places(entry.getValue().asString())).isEqualTo(places(entry.getKey())));
  }

  private static Set<String> used() {
    return filesIn(PAGES)
        .flatMap(file -> found(file.toString().endsWith(".js") ? IN_SCRIPTS : IN_PAGES, read(file)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1));
  }

  private static List<String> places(String text) {
    return Pattern.compile("\\{\\w+}")
        .matcher(text)
        .results()
        .map(m -> m.group())
        .sorted()
        .toList();
  }

  private static Set<String> keys(String language) {
    return new TreeSet<>(Texts.in(language).entries().propertyNames());
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
