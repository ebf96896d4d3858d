package dev.sluice.adapter.web.text;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.FlowTitle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words in one language. The English words are the keys, so that what an administrator or
 * another team has written passes as it is; entries with plural forms are for scripts. A text with
 * a place for a number, such as {@code {minutes}}, is found by the text that has the number in it.
 */
public final class Texts {

  private static final JsonMapper JSON = new JsonMapper();

  private final Locale locale;
  private final JsonNode entries;
  private final List<Counted> counted;

  private Texts(Locale locale, JsonNode entries) {
    this.locale = locale;
    this.entries = entries;
    this.counted =
        entries
            .propertyStream()
            .filter(entry -> entry.getValue().isString())
            .flatMap(entry -> Counted.find(entry.getKey(), entry.getValue().asString()).stream())
            .toList();
  }

  /** A text with a number in it, which the server fills in. */
  private record Counted(Pattern english, String place, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(?:minutes|length)}");

    static Optional<Counted> find(String english, String text) {
      Matcher place = PLACE.matcher(english);
      return place.find()
          ? Optional.of(
              new Counted(
                  Pattern.compile(
                      Pattern.quote(english.substring(0, place.start()))
                          + "(\\d+)"
                          + Pattern.quote(english.substring(place.end()))),
                  place.group(),
                  text))
          : Optional.empty();
    }

    Optional<String> translate(String said) {
      Matcher matcher = english.matcher(said);
      return matcher.matches()
          ? Optional.of(text.replace(place, matcher.group(1)))
          : Optional.empty();
    }
  }

  static Texts in(String language) {
    try (var in = Texts.class.getResourceAsStream(language + ".json")) {
      if (in == null) {
        throw new IllegalStateException("there are no texts in " + language);
      }
      return new Texts(Locale.forLanguageTag(language), JSON.readTree(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text, or the English one where this language has none. */
  public String get(String english) {
    JsonNode entry = entries.path(english);
    return entry.isString()
        ? entry.asString()
        : counted.stream()
            .flatMap(text -> text.translate(english).stream())
            .findFirst()
            .orElse(english);
  }

  /** The headline of a flow for a person. */
  public String get(FlowTitle title, Subject display) {
    return new FlowTitle(get(title.text())).render("", display);
  }

  public Locale locale() {
    return locale;
  }

  /** All entries, for scripts: texts, and objects with a text for each plural form. */
  public JsonNode entries() {
    return entries;
  }
}
