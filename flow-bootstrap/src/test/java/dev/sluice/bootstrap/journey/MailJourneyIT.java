package dev.sluice.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(JourneyExtension.class)
class MailJourneyIT {

  private static final Pattern LINK = Pattern.compile("/if/flow/mailed/\\?(flow_token=[\\w-]+)");
  private static final long PATIENCE = 60_000;

  private final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @BeforeEach
  void start() {
    smtp.start();
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private EmailStage mail() {
    return new EmailStage(
        false,
        "127.0.0.1",
        smtp.getSmtp().getPort(),
        "",
        Secret.NONE,
        false,
        false,
        10,
        "accounts@example.org",
        true,
        new TimeDelta("minutes=30"),
        "Your account",
        "email/account_confirmation.html",
        5,
        new TimeDelta("minutes=5"));
  }

  private String mailedQuery() throws Exception {
    assertThat(smtp.waitForIncomingEmail(PATIENCE, 1)).isTrue();
    var link = LINK.matcher(GreenMailUtil.getWholeMessage(smtp.getReceivedMessages()[0]));
    assertThat(link.find()).isTrue();
    return TestFlows.path("mailed") + URLEncoder.encode(link.group(1), StandardCharsets.UTF_8);
  }

  @Test
  void aMailedLinkGoesOnOnAnotherDeviceOnce(RunningServer server) throws Exception {
    server
        .bean(UserRepository.class)
        .add(
            new NewUser("mailed", "Ada", "ada@example.org", false), null, List.of(), Instant.now());
    TestFlows.of(
        server,
        "mailed",
        Stage.named("mailed-who", IdentificationStage.by(UserField.USERNAME)),
        Stage.named("mailed-mail", mail()),
        Stage.named("mailed-done", new DummyStage(false)));
    ApiClient laptop = server.visitor();
    laptop.get(TestFlows.path("mailed"));
    var waiting = laptop.post(TestFlows.path("mailed"), Map.of("uid_field", "mailed"));
    ApiClient phone = server.visitor();

    String opened = mailedQuery();
    var asked = phone.get(opened);
    var confirmed = phone.post(TestFlows.path("mailed"), Map.of("token", asked.field("token")));

    assertThat(waiting.field("component")).isEqualTo("ak-stage-email");
    assertThat(asked.field("component")).isEqualTo("ak-stage-consent");
    assertThat(confirmed.field("component")).isEqualTo("ak-stage-dummy");
    assertThat(server.visitor().get(opened).field("component")).isEqualTo("ak-stage-access-denied");
  }
}
