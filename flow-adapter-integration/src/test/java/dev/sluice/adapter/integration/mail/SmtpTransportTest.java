package dev.sluice.adapter.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.sluice.application.port.MailTransport;
import dev.sluice.application.port.MailTransport.Encryption;
import dev.sluice.application.port.MailTransport.Result;
import dev.sluice.application.port.MailTransport.Server;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.mail.Mailbox;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

  private final GreenMail smtp = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private final MailTransport transport = new SmtpTransport(null, "id@example.org", CLOCK);

  @BeforeEach
  void start() {
    smtp.start();
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private Server server(String username, String password) {
    return server(smtp.getSmtp().getPort(), username, password);
  }

  private static Server server(int port, String username, String password) {
    return new Server(
        "127.0.0.1",
        port,
        username,
        password,
        Encryption.NONE,
        Duration.ofSeconds(5),
        "accounts@example.org");
  }

  private static Server at(int port) {
    return server(port, "", "");
  }

  private Server server() {
    return server("", "");
  }

  private static Mail mail(Mailbox to) {
    return Mail.to(
        to, new MailId(new UUID(0, 7)), "Hello", new MailBody("the text", "<p>the html</p>"));
  }

  private MimeMessage received() {
    assertThat(smtp.getReceivedMessages()).hasSize(1);
    return smtp.getReceivedMessages()[0];
  }

  @Test
  void sendsTextAndHtml() throws Exception {
    Result result = transport.send(mail(new Mailbox("Ada Lovelace", "ada@example.org")), server());

    assertThat(result).isEqualTo(new Result.Sent("accounts@example.org"));
    assertThat(received().getHeader("To")).containsExactly("Ada Lovelace <ada@example.org>");
    assertThat(received().getHeader("From")).containsExactly("accounts@example.org");
    assertThat(received().getSubject()).isEqualTo("Hello");
    assertThat(received().getSentDate()).isEqualTo("2026-11-23T10:00:00Z");
    assertThat(GreenMailUtil.getWholeMessage(received()))
        .contains("the text")
        .contains("<p>the html</p>");
  }

  @Test
  void attachesTheLogoWhereTheBodyShowsIt() {
    Mail mail =
        Mail.to(
            Mailbox.at("ada@example.org"),
            new MailId(new UUID(0, 8)),
            "Hello",
            new MailBody("", "<img src=\"cid:logo\">"));

    transport.send(mail, server());

    assertThat(GreenMailUtil.getWholeMessage(received())).contains("Content-ID: <logo>");
  }

  @Test
  void namesTheMailTheSameWheneverItIsSent() throws Exception {
    transport.send(mail(Mailbox.at("ada@example.org")), server());

    assertThat(received().getMessageID())
        .isEqualTo("<00000000-0000-0000-0000-000000000007@example.org>");
  }

  @Test
  void addsNoHeaderOfAName() throws Exception {
    var mailbox = new Mailbox("Ada\r\nBcc: eve@example.org", "ada@example.org");

    transport.send(mail(mailbox), server());

    assertThat(received().getHeader("Bcc")).isNull();
    assertThat(received().getAllRecipients()).hasSize(1);
    assertThat(received().getHeader("To")[0]).doesNotContain("\r", "\n");
  }

  @Test
  void refusesForEverWhatIsNoAddress() {
    Result result = transport.send(mail(Mailbox.at("a..da@example.org")), server());

    assertThat(result)
        .isInstanceOfSatisfying(Result.Unsent.class, it -> assertThat(it.forever()).isTrue());
  }

  @Test
  void saysThatTheServerIsDownAndSendsWhenItIsBack() {
    Mail mail = mail(Mailbox.at("ada@example.org"));
    Server server = server();
    smtp.stop();

    Result down = transport.send(mail, server);

    assertThat(down)
        .isInstanceOfSatisfying(Result.Unsent.class, it -> assertThat(it.forever()).isFalse());
    smtp.start();
    assertThat(transport.send(mail, server())).isInstanceOf(Result.Sent.class);
  }

  @Test
  void sendsOneAfterTheOtherOverOneConnectionUntilItMayRest() throws Exception {
    try (var entrance = new ServerSocket(0)) {
      var entered = new AtomicInteger();
      Thread.ofVirtual().start(() -> letIn(entrance, entered));
      Server guarded = at(entrance.getLocalPort());

      transport.send(mail(Mailbox.at("ada@example.org")), guarded);
      transport.send(mail(Mailbox.at("eve@example.org")), guarded);
      assertThat(entered).hasValue(1);
      transport.rest();
      transport.send(mail(Mailbox.at("ida@example.org")), guarded);

      assertThat(entered).hasValue(2);
      assertThat(smtp.getReceivedMessages()).hasSize(3);
    }
  }

  /** Passes everything on to the real server, and counts who comes. */
  private void letIn(ServerSocket entrance, AtomicInteger entered) {
    try {
      while (true) {
        Socket client = entrance.accept();
        entered.incrementAndGet();
        var server = new Socket(InetAddress.getLoopbackAddress(), smtp.getSmtp().getPort());
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static void pass(Socket from, Socket to) {
    try (to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException closed) {
      // the other side was quicker
    }
  }

  @Test
  void comesAgainWhereTheServerHasEndedTheConnection() throws Exception {
    try (var entrance = new ServerSocket(0)) {
      var entered = new AtomicInteger();
      Thread.ofVirtual().start(() -> letIn(entrance, entered));
      Server guarded = at(entrance.getLocalPort());
      transport.send(mail(Mailbox.at("ada@example.org")), guarded);
      smtp.stop();
      smtp.start();

      Result result = transport.send(mail(Mailbox.at("eve@example.org")), guarded);

      assertThat(result).isInstanceOf(Result.Sent.class);
      assertThat(entered).hasValue(2);
    }
  }

  @Test
  void logsInWhereTheServerWantsIt() {
    smtp.setUser("id@example.org", "id", "right");

    assertThat(transport.send(mail(Mailbox.at("ada@example.org")), server("id", "right")))
        .isInstanceOf(Result.Sent.class);
    assertThat(transport.send(mail(Mailbox.at("ada@example.org")), server("id", "wrong")))
        .isInstanceOfSatisfying(Result.Unsent.class, it -> assertThat(it.forever()).isFalse());
  }

  @Test
  void sendsNothingInTheClearWhereItIsToBeEncrypted() {
    Server clear = server();
    var encrypted =
        new Server(
            clear.host(), clear.port(), "", "", Encryption.STARTTLS, clear.timeout(), clear.from());

    assertThat(transport.send(mail(Mailbox.at("ada@example.org")), encrypted))
        .isInstanceOf(Result.Unsent.class);
    assertThat(smtp.getReceivedMessages()).isEmpty();
  }

  @Test
  void sendsByTheServerOfTheInstallation() throws Exception {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(smtp.getSmtp().getPort());

    Result result =
        new SmtpTransport(sender, "id@example.org", CLOCK)
            .send(mail(Mailbox.at("ada@example.org")), null);

    assertThat(result).isEqualTo(new Result.Sent("id@example.org"));
    assertThat(received().getHeader("From")).containsExactly("id@example.org");
  }

  @Test
  void saysThatThereIsNoServer() {
    assertThat(transport.send(mail(Mailbox.at("ada@example.org")), null))
        .isEqualTo(new Result.Unsent("No SMTP server is configured: set spring.mail.host.", false));
  }
}
