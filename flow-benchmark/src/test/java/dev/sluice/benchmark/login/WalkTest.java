package dev.sluice.benchmark.login;

import static dev.sluice.benchmark.login.FlowServer.ASK_BOTH;
import static dev.sluice.benchmark.login.FlowServer.ASK_NAME;
import static dev.sluice.benchmark.login.FlowServer.ASK_PASSWORD;
import static dev.sluice.benchmark.login.FlowServer.DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.login.FlowServer.Said;
import dev.sluice.benchmark.login.FlowServer.Seen;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {

  private static final Account JANE = new Account("jane", "pa\"ss", "june");
  private static final String PATH = "/api/v3/flows/executor/login/?query=";

  @Test
  void answersNameAndPasswordOneAfterTheOther() throws IOException {
    try (var server = saying(ASK_NAME, ASK_PASSWORD, DONE)) {
      assertThat(logIn(server))
          .containsExactly("GET", "POST ak-stage-identification", "POST ak-stage-password");
      assertThat(server.seen())
          .containsExactly(
              new Seen("GET", PATH, "", ""),
              new Seen(
                  "POST",
                  PATH,
                  "",
                  "{\"component\":\"ak-stage-identification\",\"uid_field\":\"jane\"}"),
              new Seen(
                  "POST",
                  PATH,
                  "",
                  "{\"component\":\"ak-stage-password\",\"password\":\"pa\\\"ss\"}"));
    }
  }

  @Test
  void answersBothAtOnceWhereBothAreAsked() throws IOException {
    try (var server = saying(ASK_BOTH, DONE)) {
      assertThat(logIn(server)).containsExactly("GET", "POST ak-stage-identification");
      assertThat(server.seen().getLast().body())
          .isEqualTo(
              "{\"component\":\"ak-stage-identification\",\"uid_field\":\"jane\","
                  + "\"password\":\"pa\\\"ss\"}");
    }
  }

  @Test
  void waitsForAMailAndGoesOnWithTheLinkInIt() throws IOException {
    try (var server =
            saying(
                "{\"component\":\"ak-stage-prompt\",\"fields\":["
                    + "{\"field_key\":\"username\",\"type\":\"username\"},"
                    + "{\"field_key\":\"password\",\"type\":\"password\"}]}",
                "{\"component\":\"ak-stage-prompt\",\"fields\":["
                    + "{\"field_key\":\"name\",\"type\":\"text\"},"
                    + "{\"field_key\":\"email\",\"type\":\"email\"}]}",
                "{\"component\":\"ak-stage-email\"}",
                "{\"component\":\"ak-stage-consent\",\"token\":\"t1\"}",
                DONE);
        var connection = new HttpConnection(server.address())) {
      var walk = new Walk("login", JANE);

      assertThat(walk.start(connection)).isFalse();
      assertThat(walk.open(connection, "k-1")).isTrue();

      assertThat(walk.username()).isEqualTo("june");
      assertThat(walk.address()).isEqualTo("june@example.org");
      assertThat(walk.steps())
          .extracting(Step::name)
          .containsExactly(
              "GET",
              "POST ak-stage-prompt",
              "POST ak-stage-prompt 2",
              "GET mailed link",
              "POST ak-stage-consent");
      assertThat(server.seen())
          .extracting(Seen::body)
          .containsExactly(
              "",
              "{\"component\":\"ak-stage-prompt\",\"username\":\"june\","
                  + "\"password\":\"pa\\\"ss\"}",
              "{\"component\":\"ak-stage-prompt\",\"name\":\"Benchmark\","
                  + "\"email\":\"june@example.org\"}",
              "",
              "{\"component\":\"ak-stage-consent\",\"token\":\"t1\"}");
      assertThat(server.seen().get(3).path()).isEqualTo(PATH + "flow_token%3Dk-1");
    }
  }

  @Test
  void keepsCookiesAndGoesWhereItIsSent() throws IOException {
    try (var server =
        FlowServer.saying(
            new Said(200, ASK_BOTH, "Set-Cookie", "session=1; Path=/"),
            new Said(302, "", "Location", "/elsewhere/?a=b"),
            Said.ok(DONE))) {
      logIn(server);

      assertThat(server.seen())
          .extracting(Seen::cookies)
          .containsExactly("", "session=1", "session=1");
      assertThat(server.seen().getLast().path()).isEqualTo("/elsewhere/?a=b");
    }
  }

  @Test
  void startsEveryLoginWithoutCookies() throws IOException {
    try (var server =
        FlowServer.saying(new Said(200, DONE, "Set-Cookie", "session=1"), Said.ok(DONE))) {
      logIn(server);
      logIn(server);

      assertThat(server.seen()).extracting(Seen::cookies).containsOnly("");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"component":"ak-stage-captcha"}                              | asked for ak-stage-captcha
          {"component":"ak-stage-access-denied"}                        | asked for ak-stage-access-denied
          {"component":"xak-flow-redirect","to":"/","final_redirect":false} | asked for xak-flow-redirect
          {"component":"ak-stage-password","response_errors":{"password":[]}} | refused: {"password":[]}
          {}                                                            | asked for nothing
          <html>                                                        | an answer that is no JSON
          """)
  void saysWhyItDidNotGetThrough(String answer, String kind) throws IOException {
    try (var server = saying(answer)) {
      assertThatThrownBy(() -> logIn(server)).isInstanceOf(LoginFailed.class).hasMessage(kind);
    }
  }

  @Test
  void namesTheStatusOfAnError() throws IOException {
    try (var server = FlowServer.saying(new Said(503, "{}", "Retry-After", "1"))) {
      assertThatThrownBy(() -> logIn(server))
          .isInstanceOf(LoginFailed.class)
          .hasMessage("status 503");
    }
  }

  @Test
  void givesUpWhereNothingComesToAnEnd() throws IOException {
    try (var server = FlowServer.answering(_ -> Said.ok(ASK_PASSWORD))) {
      assertThatThrownBy(() -> logIn(server))
          .isInstanceOf(LoginFailed.class)
          .hasMessage("no end after 20 requests");
    }
  }

  private static FlowServer saying(String... challenges) throws IOException {
    return FlowServer.saying(Stream.of(challenges).map(Said::ok).toArray(Said[]::new));
  }

  private static List<String> logIn(FlowServer server) throws IOException {
    try (var connection = new HttpConnection(server.address())) {
      var walk = new Walk("login", JANE);
      assertThat(walk.start(connection)).isTrue();
      return walk.steps().stream().map(Step::name).toList();
    }
  }
}
