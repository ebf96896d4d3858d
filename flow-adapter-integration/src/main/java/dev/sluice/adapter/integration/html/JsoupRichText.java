package dev.sluice.adapter.integration.html;

import dev.sluice.application.port.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Keeps of HTML what forms words, and links that lead somewhere. Scripts, forms, styles, frames and
 * whatever else is not named here go.
 */
public final class JsoupRichText implements RichText {

  /** What links that begin with a slash are resolved by, to see where they lead; never shown. */
  private static final String HERE = "https://here.invalid/";

  @Override
  public String sanitized(String html) {
    return Jsoup.clean(html, HERE, kept(), new Document.OutputSettings().prettyPrint(false));
  }

  private static Safelist kept() {
    return Safelist.relaxed()
        .removeProtocols("a", "href", "ftp")
        .removeProtocols("img", "src", "http")
        .addProtocols("img", "src", "data")
        .addProtocols("a", "href", "tel")
        .addTags("hr", "s", "mark", "abbr")
        .addEnforcedAttribute("a", "rel", "noopener noreferrer")
        .preserveRelativeLinks(true);
  }
}
