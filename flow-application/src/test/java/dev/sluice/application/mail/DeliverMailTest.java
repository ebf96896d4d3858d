package dev.sluice.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.mail.DeliverMail.Outcome;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.MailQueue.Figures;
import dev.sluice.application.port.MailTransport;
import dev.sluice.application.port.MailTransport.Result;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.stage.MailSenders;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.stage.kind.EmailStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliverMailTest {

  private static final Result REFUSED = new Result.Unsent("refused", false);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final MutableClock clock = new MutableClock();
  private final List<MailTransport.@Nullable Server> servers = new ArrayList<>();
  private final List<Mail> sent = new ArrayList<>();
  private Result result = new Result.Sent("sluice@example.org");
  private final DeliverMail delivery =
      new DeliverMailService(
          ports.outbox(),
          new Postman(this::send, MailSenders.of(ports.stages())),
          ports.events(),
          ports.unitOfWork(),
          clock);

  private Result send(Mail mail, MailTransport.@Nullable Server server) {
    assertThat(ports.unitOfWork().isWriting()).isFalse();
    servers.add(server);
    if (result instanceof Result.Sent) {
      sent.add(mail);
    }
    return result;
  }

  private static Mail mail(@Nullable StageId sender) {
    return Mail.to(
            new Mailbox("Ada", "ada@example.org"),
            new MailId(UUID.randomUUID()),
            "Hello",
            new MailBody("text", ""))
        .sentBy(sender);
  }

  private Mail add(@Nullable StageId sender) {
    Mail mail = mail(sender);
    ports.outbox().add(mail, clock.instant());
    return mail;
  }

  @Test
  void sendsAMailOnceAndRecordsIt() {
    Mail mail = add(null);

    assertThat(delivery.deliver()).contains(Outcome.SENT);
    assertThat(delivery.deliver()).isEmpty();

    assertThat(sent).containsExactly(mail);
    assertThat(ports.events().list())
        .containsExactly(new AuditEvent.EmailSent(mail, "sluice@example.org"));
  }

  @Test
  void losesNothingWhileTheServerIsDownAndSendsItOnceWhenItReturns() {
    Mail mail = add(null);
    result = REFUSED;
    for (int i = 0; i < 5; i++) {
      assertThat(delivery.deliver()).contains(Outcome.POSTPONED);
      clock.advance(Duration.ofSeconds(10L << i));
    }

    result = new Result.Sent("sluice@example.org");

    assertThat(delivery.deliver()).contains(Outcome.SENT);
    assertThat(delivery.deliver()).isEmpty();
    assertThat(sent).containsExactly(mail);
  }

  @Test
  void waitsLongerEachTimeButNeverLongerThanAQuarterOfAnHour() {
    add(null);
    result = REFUSED;
    for (int i = 0; i < 20; i++) {
      delivery.deliver();
      clock.advance(Duration.ofMinutes(15));
    }

    delivery.deliver();

    clock.advance(Duration.ofMinutes(15).minusMillis(1));
    assertThat(delivery.deliver()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    assertThat(delivery.deliver()).contains(Outcome.POSTPONED);
  }

  @Test
  void givesUpAfterADay() {
    add(null);
    result = REFUSED;
    clock.advance(Duration.ofDays(1));

    assertThat(delivery.deliver()).contains(Outcome.GIVEN_UP);
    assertThat(ports.outbox().list(1)).hasSize(1);
    assertThat(ports.events().list())
        .containsExactly(
            new AuditEvent.ConfigurationError(
                Subject.ANONYMOUS, "A mail was given up: refused", null));
  }

  @Test
  void givesUpAtOnceWhatIsNoBetterAnotherTime() {
    add(null);
    result = new Result.Unsent("no such mailbox", true);

    assertThat(delivery.deliver()).contains(Outcome.GIVEN_UP);
  }

  @Test
  void givesUpWhatNobodyCanReadAndGoesOnWithTheNext() {
    Mail lost = add(null);
    Mail next = add(null);
    ports.outbox().spoil(lost.id());

    assertThat(delivery.deliver()).contains(Outcome.GIVEN_UP);
    assertThat(delivery.deliver()).contains(Outcome.SENT);

    assertThat(sent).containsExactly(next);
    assertThat(ports.outbox().count()).isEqualTo(new Figures(0, 1));
    assertThat(ports.events().actions()).containsExactly("configuration_error", "email_sent");
  }

  @Test
  void givesUpWhatHasExpiredAndSendsWhatHasNot() {
    Mail late = mail(null).until(clock.instant().plus(Duration.ofMinutes(5)));
    Mail valid = mail(null).until(clock.instant().plus(Duration.ofMinutes(6)));
    ports.outbox().add(late, clock.instant());
    ports.outbox().add(valid, clock.instant().plusMillis(1));
    clock.advance(Duration.ofMinutes(5));

    assertThat(delivery.deliver()).contains(Outcome.GIVEN_UP);
    assertThat(delivery.deliver()).contains(Outcome.SENT);

    assertThat(sent).containsExactly(valid);
    assertThat(ports.outbox().list(1))
        .singleElement()
        .satisfies(letter ->
            assertThat(letter.failure()).isEqualTo("The code or the link in it has expired."));
  }

  @Test
  void leavesWhatAKilledNodeHeldToOthers() {
    Mail mail = add(null);
    ports.outbox().claim(clock.instant(), Duration.ofMinutes(10));

    assertThat(delivery.deliver()).isEmpty();
    clock.advance(Duration.ofMinutes(10));

    assertThat(delivery.deliver()).contains(Outcome.SENT);
    assertThat(sent).containsExactly(mail);
  }

  @Test
  void asksTheServerOfTheStageAsItIsNow() {
    Stage stage = Stage.named("mail", config(false));
    ports.stages().add(stage);
    add(stage.id());

    delivery.deliver();

    assertThat(servers)
        .containsExactly(
            new MailTransport.Server(
                "smtp.example.org",
                587,
                "sluice",
                "s3cret",
                MailTransport.Encryption.STARTTLS,
                Duration.ofSeconds(20),
                "accounts@example.org"));
  }

  @Test
  void asksTheServerOfTheInstallationWhereTheStageSaysSo() {
    Stage stage = Stage.named("mail", config(true));
    ports.stages().add(stage);
    add(stage.id());

    delivery.deliver();

    assertThat(servers).containsOnlyNulls().hasSize(1);
  }

  @Test
  void asksTheServerOfTheInstallationForCodesToo() {
    Stage stage =
        Stage.named(
            "codes",
            AuthenticatorEmailStage.sentByInstallation(
                "email/email_otp.html", new TimeDelta("minutes=10")));
    ports.stages().add(stage);
    add(stage.id());

    delivery.deliver();

    assertThat(servers).containsOnlyNulls().hasSize(1);
  }

  @Test
  void dropsTheMailOfAStageThatIsGone() {
    add(new StageId(UUID.randomUUID()));

    assertThat(delivery.deliver()).contains(Outcome.DROPPED);
    assertThat(sent).isEmpty();
    assertThat(ports.outbox().mails()).isEmpty();
  }

  private static EmailStage config(boolean global) {
    return new EmailStage(
        global,
        "smtp.example.org",
        587,
        "sluice",
        new Secret("s3cret"),
        true,
        false,
        20,
        "accounts@example.org",
        false,
        new TimeDelta("minutes=30"),
        "Your account",
        "email/password_reset.html",
        5,
        new TimeDelta("minutes=5"));
  }
}
