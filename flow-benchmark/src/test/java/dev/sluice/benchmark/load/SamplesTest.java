package dev.sluice.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {

  private final Samples samples = new Samples();

  @Test
  void knowTheFirstMomentOfATimeAndNotTheLast() {
    samples.add(10, 1);
    samples.add(20, 2);
    samples.add(15, 3);
    samples.add(30, 4);

    assertThat(samples.between(10, 30)).containsExactly(1, 2, 3);
    assertThat(samples.between(31, 40)).isEmpty();
  }

  @Test
  void growAsNeeded() {
    for (int i = 0; i < 5_000; i++) {
      samples.add(i, i);
    }

    assertThat(samples.between(0, 5_000)).hasSize(5_000).endsWith(4_999);
  }

  @Test
  void understandAClockThatOverflows() {
    samples.add(Long.MAX_VALUE, 1);
    samples.add(Long.MIN_VALUE, 2);

    assertThat(samples.between(Long.MAX_VALUE - 1, Long.MIN_VALUE + 1)).containsExactly(1, 2);
  }
}
