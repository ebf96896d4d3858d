package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Expressions.Part;
import dev.sluice.domain.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

  private final CelExpressions expressions = Worlds.expressions();

  @Test
  void tellsEveryPartThatWasEvaluated() throws InterruptedException {
    String text = "client_ip == '10.9.9.9' && evidence.has('totp')";

    assertThat(expressions.explain(text, Worlds.question()))
        .containsExactly(
            new Part("client_ip", Value.of("10.1.2.3"), 1, 1),
            new Part("client_ip == \"10.9.9.9\"", Value.of(false), 1, 11),
            new Part(
                "client_ip == \"10.9.9.9\" && evidence.has(\"totp\")", Value.of(false), 1, 25));
  }

  @Test
  void tellsWhatWasSeenBeforeAFailure() throws InterruptedException {
    assertThat(expressions.explain("size(client_ip) / 0 == 1", Worlds.question()))
        .contains(new Part("size(client_ip)", Value.of(8), 1, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "context.vault + '!' == 'x'",
        "context['vault'].substring(1) == 'x'",
        "cel.bind(v, context.vault, [v, v].map(w, w + '?')) == []",
        "context.map(k, context[k]) == []",
        "context.prompt_data.password.replace('c', 'k') == 'x'",
        "[context.prompt_data] == []",
        "context.prompt_data.map(k, context.prompt_data[k]) == []",
        "dyn(context) == 1"
      })
  void masksWhatIsSecretAndWhatIsMadeOfIt(String text) throws InterruptedException {
    assertThat(expressions.explain(text, Worlds.question()).toString())
        .doesNotContain("opens", "pens every", "correct horse", "korrekt", "orrect");
  }
}
