package dev.sluice.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {

  private static final long MILLI = 1_000_000;

  @Test
  void takesTimesThatReallyOccurred() {
    long[] descending = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * MILLI).toArray();

    assertThat(Latency.of(descending)).isEqualTo(new Latency(100, 180, 198, 200, 100.5));
  }

  @Test
  void takesTheSlowestForAPercentileThatHasNoOneElse() {
    assertThat(Latency.of(3 * MILLI, MILLI, 2 * MILLI)).isEqualTo(new Latency(2, 3, 3, 3, 2));
  }

  @Test
  void makesDoWithOne() {
    assertThat(Latency.of(1_500_000)).isEqualTo(new Latency(1.5, 1.5, 1.5, 1.5, 1.5));
  }
}
