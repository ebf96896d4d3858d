package dev.sluice.adapter.web.html;

import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.adapter.web.text.Texts;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.flow.Background;
import java.util.SortedMap;

/**
 * What a page is made for, and with.
 *
 * @param brand how it looks
 * @param client who asked
 * @param backgrounds finds what is behind it
 * @param files finds our own files
 * @param texts in which language
 * @param languages all languages that there are, by tag: what each calls itself
 */
record Surroundings(
    Brand brand,
    ClientFacts client,
    Backgrounds backgrounds,
    PageFiles files,
    Texts texts,
    SortedMap<String, String> languages) {

  Picture logo() {
    return Picture.of(brand.logo(), files);
  }

  Picture favicon() {
    return Picture.of(brand.favicon(), files);
  }

  Picture behind(Background own) {
    return Picture.of(backgrounds.behind(own, client.host()).value(), files);
  }
}
