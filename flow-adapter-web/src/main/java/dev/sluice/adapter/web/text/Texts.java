package dev.sluice.adapter.web.text;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.flow.FlowTitle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words in one language. The English words are the keys, so that what an administrator or
 * another team has written passes as it is; entries with plural forms are for scripts.
 */
public final class Texts {

  private static final JsonMapper JSON = new JsonMapper();

  private final Locale locale;
  private final JsonNode entries;

  private Texts(Locale locale, JsonNode entries) {
    this.locale = locale;
    this.entries = entries;
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
    return entries.path(english).asString(english);
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
