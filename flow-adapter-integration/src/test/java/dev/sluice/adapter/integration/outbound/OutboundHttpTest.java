package dev.sluice.adapter.integration.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.integration.password.Transactions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutboundHttpTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final OutboundHttp http = new OutboundHttp(Transactions.NONE, 1);

  private static HttpRequest to(URI address) {
    return HttpRequest.newBuilder(address).GET().build();
  }

  @Test
  void givesWhatIsAnswered() throws Unanswered {
    try (var server = new StandIn(418, "short and stout")) {
      var answer = http.send(to(server.address()), LONG);

      assertThat(answer.statusCode()).isEqualTo(418);
      assertThat(answer.body()).isEqualTo("short and stout");
    }
  }

  @Test
  void goesNowhereElse() throws Unanswered {
    try (var server = new StandIn(302, "elsewhere")) {
      assertThat(http.send(to(server.address()), LONG).statusCode()).isEqualTo(302);
    }
  }

  @Test
  void waitsNoLongerThanItWants() throws IOException {
    try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://localhost:" + deaf.getLocalPort());

      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> http.send(to(address), Duration.ofMillis(50)))
          .withMessage("did not answer in time");
    }
  }

  @Test
  void readsNoMoreThanAnAnswerCanBe() {
    try (var server = new StandIn(200, " ".repeat((1 << 20) + 1))) {
      assertThatExceptionOfType(Unanswered.class)
          .isThrownBy(() -> http.send(to(server.address()), LONG));
    }
  }

  @Test
  void asksNotTooManyAtOnce() {
    var busy = new OutboundHttp(Transactions.NONE, 0);

    assertThatExceptionOfType(Unanswered.class)
        .isThrownBy(() -> busy.send(to(URI.create("http://localhost:1")), LONG))
        .withMessage("was asked too much at once");
  }

  @Test
  void asksNobodyInsideATransaction() {
    try (var server = new StandIn(200, "")) {
      var writing = new OutboundHttp(Transactions.OPEN, 1);

      assertThatIllegalStateException()
          .isThrownBy(() -> writing.send(to(server.address()), LONG))
          .withMessageContaining("inside a transaction");
      assertThat(server.asked()).isEmpty();
    }
  }
}
