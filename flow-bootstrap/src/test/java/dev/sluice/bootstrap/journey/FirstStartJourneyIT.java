package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartJourneyIT {

  private static final String LOGIN = "/api/v3/flows/executor/default-authentication-flow/?query=";
  private static final String SETUP = TestFlows.path("initial-setup");
  private static final String DEAD = "This link is invalid, was used already, or has expired.";

  @TempDir Path parent;

  private Path data() {
    return parent.resolve("data");
  }

  private Path file() {
    return data().resolve("initial-setup.txt");
  }

  private String link() throws IOException {
    return Files.readAllLines(file()).getLast().substring("link: ".length());
  }

  private static Map<String, String> chosen(String password) {
    return Map.of("email", "root@example.org", "password", password, "password_repeat", password);
  }

  @Test
  void somebodyWithoutAnyConfigurationSetsThePasswordAndLogsIn(CapturedOutput output)
      throws IOException {
    String link;
    try (var first = RunningServer.in(data())) {
      link = link();
      assertThat(output).contains("the link to set it is in " + file());
      ApiClient visitor = first.visitor();

      Answer asked = visitor.get(TestMail.pathOf(link));
      Answer weak = visitor.post(SETUP, chosen("short"));
      Answer done = visitor.post(SETUP, chosen("correct horse battery"));

      assertThat(asked.json().path("fields").valueStream())
          .extracting(field -> field.path("field_key").asString())
          .containsExactly("header", "email", "password", "password_repeat");
      assertThat(weak.json().has("response_errors")).isTrue();
      assertThat(done.field("component")).as(done.text()).isEqualTo("xak-flow-redirect");
      assertThat(visitor.get(LoginSteps.ME).json().at("/user/email").asString())
          .isEqualTo("root@example.org");
      assertDead(first, link);
    }
    try (var second = RunningServer.in(data())) {
      assertThat(whoLogsIn(second, "correct horse battery")).isEqualTo("akadmin");
      assertDead(second, link);
    }
    assertThat(file()).doesNotExist();
    assertThat(output).doesNotContain("correct horse battery", link.split("flow_token=", 2)[1]);
  }

  @Test
  void aLinkThatWasLostIsFoundAgainAndOneOfManyWhoHaveItGoesThrough() throws Exception {
    String first;
    try (var server = RunningServer.in(data())) {
      first = link().split("flow_token=", 2)[1];
      assertThat(server.visitor().get(SETUP).field("error_message")).isEqualTo(DEAD);
    }
    Files.delete(file());
    try (var server = RunningServer.in(data())) {
      assertThat(link()).endsWith(first);

      List<Answer> answers = atOnce(server, link(), List.of("one horse race", "two horse race"));

      assertThat(answers)
          .filteredOn(answer -> answer.field("component").equals("xak-flow-redirect"))
          .hasSize(1);
      assertThat(
              Stream.of("one horse race", "two horse race")
                  .filter(password -> whoLogsIn(server, password).equals("akadmin")))
          .hasSize(1);
      assertDead(server, link());
    }
  }

  private static void assertDead(RunningServer server, String link) {
    Answer opened = server.visitor().get(TestMail.pathOf(link));
    assertThat(opened.field("component")).isEqualTo("ak-stage-access-denied");
    assertThat(opened.field("error_message")).isEqualTo(DEAD);
  }

  private static List<Answer> atOnce(RunningServer server, String link, List<String> passwords)
      throws InterruptedException {
    var start = new CyclicBarrier(passwords.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads
          .invokeAll(
              passwords.stream()
                  .map(password -> setting(server.visitor(), link, password, start))
                  .toList())
          .stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  private static Callable<Answer> setting(
      ApiClient visitor, String link, String password, CyclicBarrier start) {
    visitor.get(TestMail.pathOf(link));
    return () -> {
      start.await();
      return visitor.post(SETUP, chosen(password));
    };
  }

  private static String whoLogsIn(RunningServer server, String password) {
    ApiClient visitor = server.visitor();
    visitor.get(LOGIN);
    visitor.post(LOGIN, Map.of("component", "ak-stage-identification", "uid_field", "akadmin"));
    visitor.post(LOGIN, Map.of("component", "ak-stage-password", "password", password));
    return visitor.get(LoginSteps.ME).json().at("/user/username").asString("");
  }
}
