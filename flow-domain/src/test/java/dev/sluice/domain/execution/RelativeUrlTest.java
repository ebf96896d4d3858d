package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeUrlTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/path", "/path/?a=b&c=//d#e", "/a//b", "/http://x", "/é", "/a b"})
  void acceptsAddressesOnThisHost(String text) {
    assertThat(RelativeUrl.find(text)).contains(new RelativeUrl(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "path",
        "?next=/",
        "//host",
        "///host",
        "/\\host",
        "\\\\host",
        "/path\\",
        "/\t/host",
        "/\n",
        "/path\r\nSet-Cookie: a=b",
        "/\u0000",
        "/\u007f",
        "/\u0085",
        " /path",
        "https://example.org/",
        "javascript:alert(1)"
      })
  void refusesWhatMightLeadElsewhere(String text) {
    assertThat(RelativeUrl.find(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new RelativeUrl(text));
  }

  @Test
  void hasAtMost4096Characters() {
    assertThat(RelativeUrl.find("/" + "x".repeat(4_095))).isPresent();
    assertThat(RelativeUrl.find("/" + "x".repeat(4_096))).isEmpty();
  }
}
