package dev.sluice.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.DummyPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DummyPolicyEvaluatorTest {

  private final List<Integer> bounds = new ArrayList<>();
  private final DummyPolicyEvaluator evaluator = new DummyPolicyEvaluator(new Shortest());

  /** Draws the least that there is to draw. */
  private final class Shortest implements RandomGenerator {

    @Override
    public int nextInt(int origin, int bound) {
      bounds.add(origin);
      bounds.add(bound);
      return origin;
    }

    @Override
    public long nextLong() {
      throw new UnsupportedOperationException("nothing but a number of seconds is drawn");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decidesAsItIsToldAndSaysWhatItIs(boolean result) throws InterruptedException {
    assertThat(evaluator.evaluate(DummyPolicy.saying(result), Asked.ofStranger()))
        .isEqualTo(Verdict.of(result, "dummy"));
  }

  @Test
  void drawsItsWaitFromItsRange() throws InterruptedException {
    evaluator.evaluate(new DummyPolicy(true, 0, 30), Asked.ofStranger());

    assertThat(bounds).containsExactly(0, 30);
  }

  @Test
  void waitsUntilItIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> evaluator.evaluate(new DummyPolicy(true, 25, 30), Asked.ofStranger()));
  }
}
