package dev.sluice.adapter.web.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.adapter.web.request.ClientReader;
import dev.sluice.adapter.web.text.Languages;
import dev.sluice.adapter.web.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Makes pages from templates: files beside this class, in which every value is escaped. */
@Component
public final class HtmlPages {

  private final ClientReader clients;
  private final HostBrands brands;
  private final Languages languages;
  private final Backgrounds backgrounds;
  private final PageFiles files;
  private final Mustache.Compiler compiler =
      Mustache.compiler()
          .escapeHTML(true)
          .defaultValue("")
          .emptyStringIsFalse(true)
          .withLoader(HtmlPages::open);
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  HtmlPages(
      ClientReader clients,
      HostBrands brands,
      Languages languages,
      Backgrounds backgrounds,
      PageFiles files) {
    this.clients = clients;
    this.brands = brands;
    this.languages = languages;
    this.backgrounds = backgrounds;
    this.files = files;
  }

  /** A page for whoever asks, which still has to be filled. */
  public HtmlPage page(String name, HttpServletRequest request) {
    return page(name, request, "");
  }

  /**
   * A page for somebody.
   *
   * @param chosen the language that they have chosen for themselves, or blank
   */
  public HtmlPage page(String name, HttpServletRequest request, String chosen) {
    ClientFacts client = clients.facts(request);
    Template template = templates.computeIfAbsent(name, this::compile);
    var surroundings =
        new Surroundings(
            brands.at(client.host()),
            client,
            backgrounds,
            files,
            languages.of(client, chosen),
            languages.names());
    return new HtmlPage(template, surroundings)
        .with("choosesLanguage", chosen.isBlank())
        .with("languages", tongues(surroundings.texts()));
  }

  /** What visitors may choose from. */
  private List<Tongue> tongues(Texts spoken) {
    return languages.names().entrySet().stream()
        .map(entry ->
            new Tongue(
                entry.getKey(),
                entry.getValue(),
                entry.getKey().equals(spoken.locale().toLanguageTag())))
        .toList();
  }

  /** A language to choose. */
  record Tongue(String tag, String name, boolean spoken) {}

  private Template compile(String name) {
    try (Reader text = open(name)) {
      return compiler.compile(text);
    } catch (IOException e) {
      throw new IllegalStateException("the page " + name + " cannot be read", e);
    }
  }

  private static Reader open(String name) throws IOException {
    var in = HtmlPages.class.getResourceAsStream(name + ".html");
    if (in == null) {
      throw new IllegalStateException("there is no page " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
