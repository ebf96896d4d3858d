package dev.sluice.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest {

  private static final Request GET = new Request("/a?b=c", "", null);
  private static final String HELLO = "HTTP/1.1 200 \r\nContent-Length: 6\r\n\r\nhellö";
  private static final String LAST =
      "HTTP/1.1 200 OK\r\nConnection: close\r\ncontent-length: 2\r\n\r\nok";
  private static final String CHUNKED =
      lines(
          "HTTP/1.1 404 Not Found",
          "Transfer-Encoding: chunked",
          "",
          "5;x=y",
          "hello",
          "1",
          "!",
          "0",
          "Trailer: x",
          "");
  private static final String COOKIES =
      lines(
          "HTTP/1.1 302 ",
          "set-cookie: a=1; Path=/",
          "Set-Cookie: b=2",
          "Location: /there",
          "Content-Length: 0",
          "");

  @Test
  void readsBodiesOfAnyForm() throws IOException {
    try (var server = RawServer.answering(HELLO, CHUNKED);
        var connection = new HttpConnection(server.address())) {
      assertThat(connection.send(GET)).isEqualTo(reply(200, "hellö", false));
      assertThat(connection.send(GET)).isEqualTo(reply(404, "hello!", false));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void readsCookiesAndWhereItIsSent() throws IOException {
    try (var server = RawServer.answering(COOKIES);
        var connection = new HttpConnection(server.address())) {
      assertThat(connection.send(GET))
          .isEqualTo(new Reply(302, List.of("a=1; Path=/", "b=2"), "/there", false, ""));
    }
  }

  @Test
  void connectsAnewAfterTheServerHasClosedTheConnection() throws IOException {
    try (var server = RawServer.answering(LAST, HELLO);
        var connection = new HttpConnection(server.address())) {
      assertThat(connection.send(GET)).isEqualTo(reply(200, "ok", true));
      assertThat(connection.send(GET)).isEqualTo(reply(200, "hellö", false));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void sendsBodyAndCookies() throws IOException {
    try (var server = RawServer.answering(LAST);
        var connection = new HttpConnection(server.address())) {
      connection.send(new Request("/a", "b=c", "{\"d\":\"ö\"}"));

      assertThat(server.requests())
          .singleElement()
          .asString()
          .startsWith("POST /a HTTP/1.1\nHost: localhost:")
          .contains("Cookie: b=c\n", "Content-Type: application/json\nContent-Length: 10\n");
    }
  }

  @Test
  void failsWhereNothingComes() throws IOException {
    try (var server = RawServer.answering("");
        var connection = new HttpConnection(server.address())) {
      assertThatThrownBy(() -> connection.send(GET)).isInstanceOf(EOFException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 abc\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200\r\nnonsense\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
        "HTTP/1.1 200\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nx\r\n"
      })
  void failsWhereNoHttpComes(String reply) throws IOException {
    try (var server = RawServer.answering(reply);
        var connection = new HttpConnection(server.address())) {
      assertThatThrownBy(() -> connection.send(GET)).isInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void readsAddresses() {
    assertThat(ServerAddress.of("http://localhost:8080/"))
        .isEqualTo(new ServerAddress("localhost", 8080));
    assertThat(ServerAddress.of("http://id.example.org"))
        .isEqualTo(new ServerAddress("id.example.org", 80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://localhost", "localhost:8080", "http://localhost/a", "http://", "a b"})
  void refusesOtherAddresses(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerAddress.of(text))
        .withMessage("must be http://host:port");
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines) + "\r\n";
  }

  private static Reply reply(int status, String body, boolean last) {
    return new Reply(status, List.of(), null, last, body);
  }
}
