package dev.sluice.adapter.integration.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostNamesTest {

  private final CountDownLatch never = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  private final HostNames names =
      new HostNames(
          () -> now,
          Duration.ofMillis(50),
          new HostNames.Service(this::addresses, InetAddress::getHostAddress));

  private InetAddress[] addresses(String host) throws UnknownHostException {
    asked.incrementAndGet();
    if (host.equals("dead.example.org")) {
      try {
        never.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    return new InetAddress[] {InetAddress.ofLiteral("192.0.2.1")};
  }

  @AfterEach
  void letGo() {
    never.countDown();
  }

  @Test
  void givesUpOnAServiceThatDoesNotAnswer() {
    assertThatExceptionOfType(ExpressionFailed.class)
        .isThrownBy(() -> names.resolve("dead.example.org", 0))
        .withMessage("The name service did not answer within 50 ms")
        .satisfies(failed -> assertThat(failed.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void waitsForNoMoreThanAFewAtOnce() {
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(ExpressionFailed.class)
          .isThrownBy(() -> names.resolve("dead.example.org", 0));
    }

    assertThat(asked).hasValue(16);
  }

  @Test
  void remembersAnAnswerForAWhile() throws InterruptedException {
    names.resolve("www.example.org", 4);
    names.resolve("www.example.org", 6);
    assertThat(asked).hasValue(1);

    now = now.plusSeconds(181);
    names.resolve("www.example.org", 4);

    assertThat(asked).hasValue(2);
  }

  @Test
  void stopsWhenItIsInterrupted() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> names.resolve("dead.example.org", 0));
  }
}
