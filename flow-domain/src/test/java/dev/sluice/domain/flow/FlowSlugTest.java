package dev.sluice.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowSlugTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "default-authentication-flow", "Log_In-2", "-", "_", "0"})
  void consistsOfLettersDigitsHyphensAndUnderscores(String text) {
    assertThat(new FlowSlug(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "a.b", "flöw", "a\n", "a%20"})
  void refusesAnythingElse(String text) {
    assertThat(FlowSlug.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new FlowSlug(text));
  }

  @Test
  void hasAtMost200Characters() {
    assertThat(FlowSlug.isValid("x".repeat(200))).isTrue();
    assertThat(FlowSlug.isValid("x".repeat(201))).isFalse();
  }
}
