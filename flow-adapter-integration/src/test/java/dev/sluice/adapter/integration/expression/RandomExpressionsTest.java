package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RandomExpressionsTest {

  private static final int MANY = 10_000;
  private static final Duration EACH_AT_MOST = Duration.ofSeconds(10);

  private final CelExpressions expressions = Worlds.expressions();
  private final Question question = Worlds.question();

  @Test
  void neverHangsAndThrowsNothingButWhatIsDocumented() {
    var grammar = new RandomText(new Random(20_261_123));
    var surprises = new ArrayList<String>();
    int evaluated = 0;

    for (int i = 0; i < MANY; i++) {
      String text = grammar.next();
      if (expressions.check(text).isEmpty()) {
        evaluated++;
        evaluate(text, surprises);
      }
    }

    assertThat(surprises).isEmpty();
    assertThat(evaluated).as("most are worth evaluating").isGreaterThan(MANY / 2);
  }

  private void evaluate(String text, List<String> surprises) {
    long start = System.nanoTime();
    try {
      expressions.evaluate(text, question);
      expressions.mayWait(text);
    } catch (ExpressionFailed documented) {
      assertThat(documented.getMessage()).isNotBlank();
    } catch (InterruptedException | RuntimeException | StackOverflowError surprise) {
      surprises.add(text + " -> " + surprise);
    }
    if (System.nanoTime() - start > EACH_AT_MOST.toNanos()) {
      surprises.add(text + " took too long");
    }
  }

  @Test
  void explainsWhateverItEvaluates() {
    var grammar = new RandomText(new Random(42));

    Assertions.assertDoesNotThrow(() -> {
      for (int i = 0; i < MANY / 20; i++) {
        expressions.explain(grammar.next(), question);
      }
    });
  }
}
