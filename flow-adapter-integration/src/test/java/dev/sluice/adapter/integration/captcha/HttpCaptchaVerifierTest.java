package dev.sluice.adapter.integration.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.integration.password.Transactions;
import dev.sluice.application.port.CaptchaVerifier.Question;
import dev.sluice.domain.value.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpCaptchaVerifierTest {

  private final HttpCaptchaVerifier verifier =
      new HttpCaptchaVerifier(Transactions.NONE, Duration.ofSeconds(20));

  private static Question question(String address, boolean asJson) {
    return new Question(address, asJson, "s&cret", "tok en", "192.0.2.7");
  }

  @Test
  void asksWithAForm() {
    try (var server = new CaptchaServer(200, "{\"success\": true, \"score\": 0.5}")) {
      assertThat(verifier.verify(question(server.address(), false)).orElseThrow().fields())
          .containsEntry("success", Value.of(true))
          .containsEntry("score", new Value.Decimal(0.5));
      assertThat(server.asked())
          .containsExactly(
              "POST /siteverify application/x-www-form-urlencoded"
                  + " secret=s%26cret&response=tok+en&remoteip=192.0.2.7");
    }
  }

  @Test
  void asksWithJson() {
    try (var server = new CaptchaServer(200, "{\"success\": false}")) {
      assertThat(verifier.verify(question(server.address(), true)).orElseThrow().fields())
          .containsEntry("success", Value.of(false));
      assertThat(server.asked())
          .containsExactly(
              "POST /siteverify application/json"
                  + " {\"secret\":\"s&cret\",\"response\":\"tok en\","
                  + "\"remoteip\":\"192.0.2.7\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({"500, {}", "302, {}", "200, nothing", "200, [1]", "200, ''", "200, {\"success\":"})
  void takesNothingElseForAnAnswer(int status, String body) {
    try (var server = new CaptchaServer(status, body)) {
      assertThat(verifier.verify(question(server.address(), false))).isEmpty();
    }
  }

  @Test
  void readsNoMoreThanAnAnswerCanBe() {
    try (var server = new CaptchaServer(200, " ".repeat(1 << 17) + "{}")) {
      assertThat(verifier.verify(question(server.address(), false))).isEmpty();
    }
  }

  @Test
  void takesSilenceForNoAnswer() throws IOException {
    String closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = "http://localhost:" + socket.getLocalPort() + "/";
    }

    assertThat(verifier.verify(question(closed, false))).isEmpty();
  }

  @Test
  void waitsNoLongerThanItWants() throws IOException {
    // takes connections and never says anything
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var hasty = new HttpCaptchaVerifier(Transactions.NONE, Duration.ofMillis(50));

      assertThat(hasty.verify(question("http://localhost:" + deaf.getLocalPort() + "/", false)))
          .isEmpty();
    }
  }

  @Test
  void waitsNoLongerThanItsCaller() throws IOException, InterruptedException {
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var interrupted = new AtomicBoolean();
      var ended = new CountDownLatch(1);
      Thread caller =
          Thread.startVirtualThread(() -> {
            verifier.verify(question("http://localhost:" + deaf.getLocalPort() + "/", false));
            interrupted.set(Thread.currentThread().isInterrupted());
            ended.countDown();
          });
      deaf.accept();

      caller.interrupt();

      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(interrupted).isTrue();
    }
  }

  @Test
  void asksNobodyInsideATransaction() {
    try (var server = new CaptchaServer(200, "{}")) {
      var writing = new HttpCaptchaVerifier(Transactions.OPEN, Duration.ofSeconds(20));

      assertThatIllegalStateException()
          .isThrownBy(() -> writing.verify(question(server.address(), false)))
          .withMessageContaining("inside a transaction");
      assertThat(server.asked()).isEmpty();
    }
  }
}
