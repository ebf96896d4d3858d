package dev.sluice.adapter.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

  private static final Duration INTERVAL = Duration.ofMillis(100);
  private static final String KEY = "192.0.2.0/24";

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 7);
  private final TokenBuckets buckets = new TokenBuckets(new RequestLimits(10, 3), clock::get);

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }

  private void empty() {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take(KEY)).isZero();
    }
  }

  @Test
  void giveWhatTheyHoldAtOnce() {
    empty();

    assertThat(buckets.take(KEY)).isEqualTo(INTERVAL);
  }

  @Test
  void fillByThemselves() {
    empty();

    pass(INTERVAL.minusNanos(1));
    assertThat(buckets.take(KEY)).isEqualTo(Duration.ofNanos(1));
    pass(Duration.ofNanos(1));
    assertThat(buckets.take(KEY)).isZero();
    assertThat(buckets.take(KEY)).isEqualTo(INTERVAL);
  }

  @Test
  void neverHoldMore() {
    empty();
    pass(Duration.ofDays(1));

    empty();

    assertThat(buckets.take(KEY)).isPositive();
  }

  @Test
  void takeATokenBack() {
    empty();

    buckets.giveBack(KEY);

    assertThat(buckets.take(KEY)).isZero();
    assertThat(buckets.take(KEY)).isPositive();
  }

  @Test
  void areManyEnoughForMany() {
    empty();

    long served =
        IntStream.range(0, 200).filter(i -> buckets.take("10.0." + i + ".0/24").isZero()).count();

    assertThat(served).isGreaterThan(190);
  }

  @Test
  void needLimitsThatMakeSense() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestLimits(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestLimits(1, 0));
    assertThat(new RequestLimits(0, 1).isOff()).isTrue();
  }
}
