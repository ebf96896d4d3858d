package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mail server is down for a while; two nodes share the outbox. */
@ExtendWith(JourneyExtension.class)
class MailOutageJourneyIT {

  private static final int PEOPLE = 6;

  @Test
  void nothingIsLostAndEachIsSentOnce(RunningServer server) throws Exception {
    try (var other = server.node();
        var post = new PostOffice()) {
      TestFlows.of(
          server,
          "outage",
          Stage.named("outage-who", IdentificationStage.by(UserField.USERNAME)),
          Stage.named("outage-mail", post.stage()));
      List<String> addresses = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        addresses.add(ask(server, "outage-" + i));
      }
      awaitAttempts(server);

      post.opened();

      assertThat(post.receivers(PEOPLE)).containsExactlyInAnyOrderElementsOf(addresses);
      Set<String> ids = new HashSet<>();
      for (MimeMessage mail : post.mails(PEOPLE)) {
        ids.add(mail.getMessageID());
      }
      assertThat(ids).hasSize(PEOPLE);
      assertThat(other.address()).isNotEqualTo(server.address());
    }
  }

  private static String ask(RunningServer server, String username) {
    String address = username + "@example.org";
    server
        .bean(UserRepository.class)
        .add(new NewUser(username, "Ada", address, true), null, List.of(), Instant.now());
    ApiClient visitor = server.visitor();
    visitor.get(TestFlows.path("outage"));
    assertThat(
            visitor
                .post(TestFlows.path("outage"), Map.of("uid_field", username))
                .field("component"))
        .isEqualTo("ak-stage-email");
    return address;
  }

  /** Until nodes have tried in vain. */
  private static void awaitAttempts(RunningServer server) {
    MailQueue queue = server.bean(MailQueue.class);
    while (queue.list(PEOPLE).stream().noneMatch(letter -> letter.failure() != null)) {
      Thread.onSpinWait();
    }
  }
}
