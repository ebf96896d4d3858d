package dev.sluice.adapter.integration.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Templates in Mustache: values are escaped by themselves, and whoever writes a template can show
 * them and nothing else, for it has no expressions.
 */
public final class MustacheMailTemplates implements MailTemplates {

  private static final String HTML = ".html";

  private final TemplateFiles files;
  private final Mustache.Compiler text =
      Mustache.compiler().escapeHTML(false).defaultValue("").emptyStringIsFalse(true);
  private final Mustache.Compiler html = text.escapeHTML(true);
  private final CompiledTemplates compiled = new CompiledTemplates();

  public MustacheMailTemplates(TemplateFiles files) {
    this.files = files;
  }

  @Override
  public List<Template> list() {
    return files.list();
  }

  @Override
  public MailBody render(String name, String languages, Value.Fields values) {
    if (!has(name)) {
      throw new Broken("There is no mail template " + name);
    }
    String base = name.substring(0, name.length() - HTML.length());
    String variant = variant(base, languages);
    Map<String, Object> data = data(values);
    Optional<String> plain = files.find(variant + ".txt");
    return new MailBody(
        plain.map(source -> filled(text, source, variant + ".txt", data)).orElse(""),
        filled(html, files.find(variant + HTML).orElse(""), variant + HTML, data));
  }

  private String filled(
      Mustache.Compiler compiler, String source, String name, Map<String, Object> data) {
    try {
      return compiled.get(name, source, compiler).execute(data);
    } catch (MustacheException broken) {
      throw new Broken("The mail template " + name + " is broken: " + broken.getMessage());
    }
  }

  /** The template in the first language that there is; English is what has no language in it. */
  private String variant(String base, String languages) {
    return ranges(languages)
        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
        .takeWhile(language -> !language.equals(Locale.ENGLISH.getLanguage()))
        .filter(language -> language.matches("[a-z]{2,3}"))
        .map(language -> base + "." + language)
        .filter(variant -> files.find(variant + HTML).isPresent())
        .findFirst()
        .orElse(base);
  }

  private static Stream<LanguageRange> ranges(String languages) {
    try {
      return languages.isBlank()
          ? Stream.empty()
          : LanguageRange.parse(languages.replace('_', '-')).stream();
    } catch (IllegalArgumentException malformed) {
      return Stream.empty();
    }
  }

  private static Map<String, Object> data(Value.Fields values) {
    var data = new LinkedHashMap<String, Object>();
    values
        .fields()
        .forEach((name, value) -> {
          switch (value) {
            case Value.Fields nested -> data.put(name, data(nested));
            case Value.Scalar scalar -> data.put(name, scalar.text());
            default -> {}
          }
        });
    return data;
  }
}
