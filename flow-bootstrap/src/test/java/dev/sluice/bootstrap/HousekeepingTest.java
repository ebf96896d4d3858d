package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.setup.RemoveExpired;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HousekeepingTest {

  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    var rounds = new CountDownLatch(3);
    RemoveExpired failing =
        () -> {
          rounds.countDown();
          throw new IllegalStateException("the database is away");
        };

    try (var _ = Housekeeping.start(failing, OFTEN)) {
      assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void removesBatchAfterBatchUntilNothingIsLeft() throws InterruptedException {
    var left = new AtomicInteger(3);
    var empty = new CountDownLatch(1);
    RemoveExpired batches =
        () -> {
          if (left.get() == 0) {
            empty.countDown();
            return 0;
          }
          return left.getAndDecrement();
        };

    try (var _ = Housekeeping.start(batches, OFTEN)) {
      assertThat(empty.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void beginsAtOnce() throws InterruptedException {
    var begun = new CountDownLatch(1);
    RemoveExpired first =
        () -> {
          begun.countDown();
          return 0;
        };

    try (var _ = Housekeeping.start(first, NEVER)) {
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
