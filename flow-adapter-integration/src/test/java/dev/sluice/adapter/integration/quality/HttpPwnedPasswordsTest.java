package dev.sluice.adapter.integration.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.integration.password.Transactions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpPwnedPasswordsTest {

  /** {@code password} hashes to 5BAA6 and this; the rest is others and padding. */
  private static final String RANGE =
      """
      0018A45C4D1DEF81644B54AB7F969B88D65:3\r
      1E4C9B93F3F0682250B6CF8331B7EE68FD8:10434004\r
      00D4F6E8FA6EECAD2A3AA415EEC418D38EC:0\r
      """;

  private static HttpPwnedPasswords at(URI ranges) {
    return new HttpPwnedPasswords(ranges, Transactions.NONE);
  }

  @Test
  void tellsHowOftenAPasswordWasStolen() throws InterruptedException {
    try (var server = new RangeServer(200, RANGE)) {
      assertThat(at(server.ranges()).count("password")).isEqualTo(10_434_004);
      assertThat(at(server.ranges()).count("xK#9 never seen")).isZero();
      assertThat(server.asked()).hasSize(2).first().isEqualTo("/range/5BAA6 true");
    }
  }

  @Test
  void takesPaddingForWhatItIs() throws InterruptedException {
    String padded = "1E4C9B93F3F0682250B6CF8331B7EE68FD8:0\r\n";
    try (var server = new RangeServer(200, padded)) {
      assertThat(at(server.ranges()).count("password")).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500, nothing, localhost answered with status 500",
    "302, nothing, localhost answered with status 302",
    "200, 1E4C9B93F3F0682250B6CF8331B7EE68FD8, localhost answered with something else",
    "200, 1E4C9B93F3F0682250B6CF8331B7EE68FD8:many, localhost answered with something else"
  })
  void saysWhatIsWrongWithAnAnswer(int status, String body, String complaint) {
    try (var server = new RangeServer(status, body)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> at(server.ranges()).count("password"))
          .withMessage(complaint);
    }
  }

  @Test
  void readsNoMoreThanAnAnswerCanBe() {
    try (var server = new RangeServer(200, "x".repeat((1 << 20) + 1))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> at(server.ranges()).count("password"))
          .withMessageStartingWith("localhost did not answer");
    }
  }

  @Test
  void tellsNothingOfThePasswordWhereNobodyAnswers() throws IOException {
    URI closed;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = URI.create("http://localhost:" + socket.getLocalPort() + "/range/");
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> at(closed).count("password"))
        .withMessage("localhost did not answer: ConnectException")
        .withNoCause();
  }

  @Test
  void waitsNoLongerThanItsCaller() throws IOException, InterruptedException {
    // takes connections and never says anything
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var pwned = at(URI.create("http://localhost:" + deaf.getLocalPort() + "/range/"));
      var interrupted = new AtomicBoolean();
      var ended = new CountDownLatch(1);
      Thread caller =
          Thread.startVirtualThread(() -> {
            try {
              pwned.count("password");
            } catch (InterruptedException expected) {
              interrupted.set(true);
            } finally {
              ended.countDown();
            }
          });
      deaf.accept();

      caller.interrupt();

      assertThat(ended.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(interrupted).isTrue();
    }
  }

  @Test
  void asksNobodyInsideATransaction() {
    try (var server = new RangeServer(200, RANGE)) {
      var pwned = new HttpPwnedPasswords(server.ranges(), Transactions.OPEN);

      assertThatIllegalStateException()
          .isThrownBy(() -> pwned.count("password"))
          .withMessageContaining("inside a transaction");
      assertThat(server.asked()).isEmpty();
    }
  }
}
