package dev.sluice.adapter.integration.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.domain.shared.FlowFault.Unavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedHashingTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void release() {
    released.countDown();
    callers.close();
  }

  @Test
  void answersWhatTheWorkAnswers() {
    try (var hashing = pool(1, 1, LONG)) {
      assertThat(hashing.perform(() -> "done")).isEqualTo("done");
    }
  }

  @Test
  void waitsAsLongAsWorkTookWithoutAPlaceInThePool() {
    try (var hashing = pool(1, 1, LONG)) {
      assertThat(hashing.waitAsLong()).isFalse();
      hashing.perform(() -> burn(Duration.ofMillis(30)));

      long begun = System.nanoTime();
      boolean known = hashing.waitAsLong();

      assertThat(known).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }
  }

  private static boolean burn(Duration time) {
    long begun = System.nanoTime();
    while (System.nanoTime() - begun < time.toNanos()) {
      Thread.onSpinWait();
    }
    return true;
  }

  @Test
  void worksOnPlatformThreadsOfItsOwn() {
    try (var hashing = pool(1, 1, LONG)) {
      Thread worker = hashing.perform(Thread::currentThread);

      assertThat(worker.isVirtual()).isFalse();
      assertThat(worker.isDaemon()).isTrue();
      assertThat(worker.getName()).isEqualTo("hashing-1");
    }
  }

  @Test
  void throwsWhatTheWorkThrows() {
    try (var hashing = pool(1, 1, LONG)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hashing.perform(() -> refuse("no such algorithm")))
          .withMessage("no such algorithm");
    }
  }

  @Test
  void refusesWhoWaitsTooLong() throws Exception {
    try (var hashing = pool(1, 1, SHORT)) {
      var _ = occupy(hashing);

      var refusal = catchThrowableOfType(Unavailable.class, () -> hashing.perform(() -> "late"));

      assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
      assertThat(hashing.waiting()).isZero();
    }
  }

  @Test
  void finishesWhatHasBegunHoweverLongItTakes() throws Exception {
    try (var hashing = pool(1, 1, SHORT)) {
      Future<String> slow = occupy(hashing);
      assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> hashing.perform(() -> "late"));

      released.countDown();

      assertThat(slow.get()).isEqualTo("slow");
    }
  }

  @Test
  void refusesAtOnceWhenTheQueueIsFull() throws Exception {
    try (var hashing = pool(1, 1, LONG)) {
      var _ = occupy(hashing);
      Future<String> queued = callers.submit(() -> hashing.perform(() -> "queued"));
      while (hashing.waiting() == 0) {
        Thread.onSpinWait();
      }

      assertThatExceptionOfType(Unavailable.class)
          .isThrownBy(() -> hashing.perform(() -> "one too many"));

      released.countDown();
      assertThat(queued.get()).isEqualTo("queued");
    }
  }

  @Test
  void refusesWhoWaitsWhenItCloses() throws Exception {
    var hashing = pool(1, 1, LONG);
    var _ = occupy(hashing);
    Future<?> queued =
        callers.submit(
            () -> catchThrowableOfType(Unavailable.class, () -> hashing.perform(() -> "queued")));
    while (hashing.waiting() == 0) {
      Thread.onSpinWait();
    }

    hashing.close();

    assertThat(queued.get()).isInstanceOf(Unavailable.class);
  }

  @Test
  void countsWhatRunsAndWhatWaits() throws Exception {
    try (var hashing = pool(2, 1, LONG)) {
      var _ = occupy(hashing);

      assertThat(hashing.running()).isEqualTo(1);
      assertThat(hashing.waiting()).isZero();
    }
  }

  private Future<String> occupy(BoundedHashing hashing) throws InterruptedException {
    Future<String> slow = callers.submit(() -> hashing.perform(this::waitForRelease));
    begun.await();
    return slow;
  }

  private String waitForRelease() {
    begun.countDown();
    while (released.getCount() > 0) {
      Thread.onSpinWait();
    }
    return "slow";
  }

  private static String refuse(String reason) {
    throw new IllegalArgumentException(reason);
  }

  private static BoundedHashing pool(int threads, int queueLimit, Duration patience) {
    return new BoundedHashing(
        new HashingCapacity(threads, queueLimit, patience), Transactions.NONE);
  }
}
