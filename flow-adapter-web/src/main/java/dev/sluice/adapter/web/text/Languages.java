package dev.sluice.adapter.web.text;

import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.adapter.web.request.ClientFacts;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Finds the language for a client: what the person has chosen, else what the client asks for, else
 * what the brand says, else English.
 */
@Component
public final class Languages {

  private static final int LONGEST_WISH = 200;
  private static final int REMEMBERED = 1_000;

  private final HostBrands brands;
  private final Texts english = Texts.in("en");
  private final Map<String, Texts> byTag;
  private final Map<String, Optional<Texts>> byWish = new ConcurrentHashMap<>();

  public Languages(HostBrands brands) {
    this.brands = brands;
    this.byTag = Map.of("en", english, "de", Texts.in("de"));
  }

  /** The texts for a client of whose person nothing is known. */
  public Texts of(ClientFacts client) {
    return of(client, "");
  }

  /**
   * The texts for a client.
   *
   * @param chosen the language that the person has chosen, or blank
   */
  public Texts of(ClientFacts client, String chosen) {
    return find(chosen.replace('_', '-'))
        .or(() -> find(client.language()))
        .orElseGet(() -> ofBrand(client.host()));
  }

  /** All languages that there are, by tag: what each calls itself. */
  public SortedMap<String, String> names() {
    var names = new TreeMap<String, String>();
    byTag.forEach((tag, texts) -> names.put(tag, texts.locale().getDisplayName(texts.locale())));
    return names;
  }

  private Texts ofBrand(String host) {
    return find(brands.at(host).locale().replace('_', '-')).orElse(english);
  }

  // browsers send the same few headers again and again, strangers may send anything
  private Optional<Texts> find(String wish) {
    if (wish.isBlank() || wish.length() > LONGEST_WISH) {
      return Optional.empty();
    }
    Optional<Texts> known = byWish.get(wish);
    if (known != null) {
      return known;
    }
    Optional<Texts> found = match(wish);
    if (byWish.size() < REMEMBERED) {
      byWish.put(wish, found);
    }
    return found;
  }

  private Optional<Texts> match(String wish) {
    try {
      List<LanguageRange> ranges = LanguageRange.parse(wish);
      return Optional.ofNullable(Locale.lookupTag(ranges, byTag.keySet())).map(byTag::get);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
