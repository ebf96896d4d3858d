package dev.sluice.adapter.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientReaderTest {

  private static final TrustedProxies INNER =
      new TrustedProxies(List.of("10.0.0.0/8", "fd00::/8", "192.0.2.7"), null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.9 | 198.51.100.1              | 203.0.113.9",
        "10.0.0.1    | 198.51.100.1              | 198.51.100.1",
        "10.0.0.1    | 1.1.1.1, 198.51.100.1     | 198.51.100.1",
        "10.0.0.1    | 1.1.1.1, 8.8.8.8, 10.2.3.4 | 8.8.8.8",
        "10.0.0.1    | 10.9.9.9, 10.2.3.4        | 10.9.9.9",
        "10.0.0.1    | 198.51.100.1:4711         | 198.51.100.1",
        "10.0.0.1    | 1.1.1.1, unknown          | 10.0.0.1",
        "10.0.0.1    | 1.1.1.1, unknown, 10.2.3.4 | 10.2.3.4",
        "10.0.0.1    | 010.1.1.1                 | 10.0.0.1",
        "10.0.0.1    | 1.1                       | 10.0.0.1",
        "10.0.0.1    | evil.example              | 10.0.0.1",
        "192.0.2.7   | 198.51.100.1              | 198.51.100.1",
        "192.0.2.8   | 198.51.100.1              | 192.0.2.8",
        "fd00::1     | 2001:db8::5               | 2001:db8::5",
        "fd00::1%eth0 | [2001:db8::5]:443        | 2001:db8::5",
        "fe80::1%eth0 | 2001:db8::5              | fe80::1",
        "10.0.0.1    | ::ffff:198.51.100.1       | 198.51.100.1",
        "10.0.0.1    | 2001:db8::5, fd00::2      | 2001:db8::5",
      })
  void takesTheRightmostAddressThatNoTrustedProxyHas(
      String peer, String forwarded, String expected) {
    var request = from(peer);
    request.addHeader("X-Forwarded-For", forwarded);

    assertThat(read(INNER, request).address()).isEqualTo(expected);
  }

  @Test
  void readsRepeatedHeadersAsOneList() {
    var request = from("10.0.0.1");
    request.addHeader("X-Forwarded-For", "1.1.1.1");
    request.addHeader("X-Forwarded-For", "198.51.100.1");

    assertThat(read(INNER, request).address()).isEqualTo("198.51.100.1");
  }

  @Test
  void believesSchemeAndHostOfATrustedProxy() {
    var request = from("10.0.0.1");
    request.addHeader("Host", "inner:8080");
    request.addHeader("X-Forwarded-Proto", "HTTPS");
    request.addHeader("X-Forwarded-Host", "ID.Example.org");

    assertThat(read(INNER, request))
        .isEqualTo(
            new ClientFacts(
                "10.0.0.1", "https", "id.example.org", "https://id.example.org", "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "0:0:0:0:0:0:0:1, ::1",
    "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
    "1:0:0:0:0:0:0:0, 1::",
    "0:0:0:0:0:0:0:0, ::",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "10:0:0:10:0:0:0:100, 10:0:0:10::100",
    "192.0.2.0, 192.0.2.0",
  })
  void writesAddressesAsPeopleDo(String peer, String address) {
    assertThat(read(INNER, from(peer)).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 'en-US,en;q=0.5', 'en-US,en;q=0.5'",
    "de, '', 'en-US,en;q=0.5', 'de,en-US,en;q=0.5'",
    "de, locale=fr_CA, en, 'fr-CA,en'",
    "de, locale=%22%3E, en, 'de,en'",
    "de, '', '', de",
    "'d;e', 'next=/&xlocale=fr', en, en",
  })
  void prefersTheLanguageThatWasChosen(String cookie, String query, String asked, String wanted) {
    var request = from("203.0.113.9");
    request.setCookies(new Cookie("sluice_locale", cookie.replace(";", "%3B")));
    request.setQueryString(query);
    request.addHeader("Accept-Language", asked);

    assertThat(read(INNER, request).language()).isEqualTo(wanted);
  }

  @Test
  void believesNothingOfAStranger() {
    var request = from("203.0.113.9");
    request.addHeader("Host", "id.example.org:9000");
    request.addHeader("X-Forwarded-For", "127.0.0.1");
    request.addHeader("X-Forwarded-Proto", "https");
    request.addHeader("X-Forwarded-Host", "evil.example");

    assertThat(read(INNER, request))
        .isEqualTo(
            new ClientFacts(
                "203.0.113.9", "http", "id.example.org", "http://id.example.org:9000", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript", "https, gopher", ""})
  void ignoresASchemeThatIsNone(String proto) {
    var request = from("10.0.0.1");
    request.addHeader("X-Forwarded-Proto", proto);

    assertThat(read(INNER, request).scheme()).isEqualTo("http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a/b", "a b", "user@evil.example", "evil.example:99999", "", "a:b:c", "é.example"})
  void ignoresAHostThatIsNone(String host) {
    var request = from("10.0.0.1");
    request.addHeader("Host", "id.example.org");
    request.addHeader("X-Forwarded-Host", host);

    assertThat(read(INNER, request).host()).isEqualTo("id.example.org");
  }

  @ParameterizedTest
  @CsvSource({
    "id.example.org, id.example.org, http://id.example.org",
    "id.example.org:80, id.example.org, http://id.example.org",
    "id.example.org:443, id.example.org, http://id.example.org:443",
    "[2001:db8::1]:8080, [2001:db8::1], http://[2001:db8::1]:8080",
  })
  void tellsHostAndPortApart(String header, String host, String baseUrl) {
    var request = from("203.0.113.9");
    request.addHeader("Host", header);

    ClientFacts facts = read(TrustedProxies.NONE, request);

    assertThat(facts.host()).isEqualTo(host);
    assertThat(facts.baseUrl()).isEqualTo(baseUrl);
  }

  @Test
  void prefersTheConfiguredBaseUrl() {
    var proxies = new TrustedProxies(List.of(), "https://ID.example.org:443/");
    var request = from("203.0.113.9");
    request.addHeader("Host", "evil.example");

    ClientFacts facts = read(proxies, request);

    assertThat(facts.baseUrl()).isEqualTo("https://id.example.org");
    assertThat(facts.host()).isEqualTo("evil.example");
  }

  @Test
  void cutsTheUserAgent() {
    var request = from("203.0.113.9");
    request.addHeader("User-Agent", "x".repeat(600));

    assertThat(read(INNER, request).userAgent()).hasSize(512);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0/8",
        "example.org",
        "fd00::/129",
        "10.0.0.0/x"
      })
  void refusesNetworksThatAreNone(String network) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustedProxies(List.of(network), null))
        .withMessageContaining(network);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id.example.org",
        "ftp://id.example.org",
        "https://id.example.org/sso",
        "https://a?b"
      })
  void refusesBaseUrlsThatAreNone(String baseUrl) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustedProxies(List.of(), baseUrl))
        .withMessageContaining(baseUrl);
  }

  private static MockHttpServletRequest from(String peer) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    return request;
  }

  private static ClientFacts read(TrustedProxies proxies, MockHttpServletRequest request) {
    return new ClientReader(proxies).facts(request);
  }
}
