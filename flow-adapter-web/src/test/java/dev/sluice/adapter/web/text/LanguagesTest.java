package dev.sluice.adapter.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.web.Samples;
import dev.sluice.adapter.web.brand.HostBrands;
import dev.sluice.adapter.web.request.ClientFacts;
import dev.sluice.domain.brand.Brand;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | '' | de",
        "de-CH;q=0.9, en;q=0.4 | '' | de",
        "en, de | de | en",
        "fr, de;q=0.2 | en | de",
        "fr | '' | en",
        "fr | de_DE | de",
        "'' | de | de",
        "'' | xx | en",
        "* | de | de",
        ";;;q= | '' | en",
      })
  void speaksWhatTheClientWantsElseTheBrandElseEnglish(String wish, String brand, String spoken) {
    assertThat(languages(brand).of(client(wish)).locale().toLanguageTag()).isEqualTo(spoken);
  }

  @ParameterizedTest
  @CsvSource({"de, en, de", "de_AT, en, de", "'', de, de", "fr, de, de", "'{}', de, de"})
  void speaksWhatThePersonChoseBeforeWhatTheClientWants(String chosen, String wish, String spoken) {
    assertThat(languages("").of(client(wish), chosen).locale().toLanguageTag()).isEqualTo(spoken);
  }

  @Test
  void callsEachLanguageWhatItCallsItself() {
    assertThat(languages("").names())
        .containsExactlyEntriesOf(new TreeMap<>(Map.of("de", "Deutsch", "en", "English")));
  }

  @Test
  void findsTextsThatHaveANumberInThem() {
    Texts german = languages("").of(client("de"));

    assertThat(german.get("Too many mails were asked for. Try again in 4 minutes."))
        .isEqualTo("Es wurden zu viele Mails angefordert. Versuchen Sie es in 4 Minuten erneut.");
    assertThat(german.get("Try again in {count} seconds."))
        .isEqualTo("Try again in {count} seconds.");
  }

  @Test
  void ignoresWishesThatNobodyHas() {
    assertThat(languages("").of(client("de,".repeat(100))).locale().toLanguageTag())
        .isEqualTo("en");
  }

  @Test
  void leavesWordsAsTheyAreThatItDoesNotKnow() {
    Texts german = languages("").of(client("de"));

    assertThat(german.get("Continue")).isEqualTo("Weiter");
    assertThat(german.get("Ask Bob")).isEqualTo("Ask Bob");
  }

  private static Languages languages(String brandLocale) {
    Brand brand = Samples.brand();
    var speaking =
        new Brand(
            brand.id(),
            "",
            true,
            "",
            "",
            "",
            "",
            "",
            "",
            Map.of(),
            Map.of("settings", Map.of("locale", brandLocale)));
    return new Languages(new HostBrands(_ -> speaking));
  }

  private static ClientFacts client(String wish) {
    return new ClientFacts("::1", "http", "localhost", "http://localhost", "", wish);
  }
}
