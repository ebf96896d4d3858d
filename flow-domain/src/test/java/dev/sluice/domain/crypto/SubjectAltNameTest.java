package dev.sluice.domain.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.crypto.SubjectAltName.Dns;
import dev.sluice.domain.crypto.SubjectAltName.Ip;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectAltNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "a.example.org",
        "*.example.org",
        "xn--strae-oqa.de",
        "_x.y",
        "1a.de"
      })
  void knowsNames(String text) {
    assertThat(SubjectAltName.parse(text)).contains(new Dns(text));
  }

  @Test
  void knowsAddresses() throws UnknownHostException {
    assertThat(SubjectAltName.parse("192.0.2.7"))
        .contains(new Ip(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7})));
    assertThat(SubjectAltName.parse("2001:db8::1"))
        .map(name -> ((Ip) name).value().getAddress().length)
        .contains(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "straße.de",
        "a b",
        "-a.de",
        "a-.de",
        "a..de",
        "a.de.",
        ".de",
        "*",
        "a.*.de",
        "1.2.3",
        "1.2.3.256",
        "01.2.3.4",
        "127",
        "fe80::1%lo",
        "[::1]",
        "::1/64",
        ":::",
        "1:2",
        ".:1",
        "192.0.2.7/24",
        "mail@example.org",
        "a\u0000.de"
      })
  void knowsNothingElse(String text) {
    assertThat(SubjectAltName.parse(text)).isEmpty();
  }

  @Test
  void knowsNamesUpToTheirLargestLength() {
    String label = "a".repeat(63);

    assertThat(SubjectAltName.parse(label)).isPresent();
    assertThat(SubjectAltName.parse(label + "a")).isEmpty();
    assertThat(SubjectAltName.parse("a.".repeat(126) + "a")).isPresent();
    assertThat(SubjectAltName.parse("a.".repeat(127) + "a")).isEmpty();
  }
}
