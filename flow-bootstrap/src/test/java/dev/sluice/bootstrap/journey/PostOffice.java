package dev.sluice.bootstrap.journey;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.EmailStage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real mail server on a port that stays its own while it is closed. */
final class PostOffice implements AutoCloseable {

  static final String DEAD = "This link is invalid, was used already, or has expired.";

  private static final long PATIENCE = 60_000;
  private static final Pattern LINK = Pattern.compile("/if/flow/[\\w-]+/\\?(flow_token=[\\w-]+)");

  private final int port;
  private final GreenMail smtp;

  PostOffice() {
    this(freePort());
  }

  PostOffice(int port) {
    this.port = port;
    this.smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  /** A port that nobody listens at. */
  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PostOffice opened() {
    smtp.start();
    return this;
  }

  int port() {
    return port;
  }

  /** A stage that sends its mails here. */
  EmailStage stage() {
    return new EmailStage(
        false,
        "127.0.0.1",
        port,
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

  /** All mails, once there are so many. */
  List<MimeMessage> mails(int count) {
    if (!smtp.waitForIncomingEmail(PATIENCE, count)) {
      throw new IllegalStateException("only " + smtp.getReceivedMessages().length + " mails came");
    }
    return List.of(smtp.getReceivedMessages());
  }

  /** The addresses that all mails were for, once there are so many. */
  List<String> receivers(int count) {
    return mails(count).stream().flatMap(PostOffice::receivers).toList();
  }

  /** The mail to an address, once it is there. */
  MimeMessage mailTo(String address) {
    for (int count = 1; ; count++) {
      Optional<MimeMessage> mail =
          mails(count).stream().filter(one -> receivers(one).anyMatch(address::equals)).findFirst();
      if (mail.isPresent()) {
        return mail.get();
      }
    }
  }

  private static Stream<String> receivers(MimeMessage mail) {
    try {
      return Stream.of(mail.getAllRecipients())
          .map(receiver -> ((InternetAddress) receiver).getAddress());
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The query of the link in the latest of so many mails. */
  String linkIn(int count) {
    Matcher link = LINK.matcher(GreenMailUtil.getWholeMessage(mails(count).getLast()));
    if (!link.find()) {
      throw new IllegalStateException("there is no link in the mail");
    }
    return link.group(1);
  }

  /** Where the API resumes a flow by the query of a link. */
  static String path(String slug, String link) {
    return TestFlows.path(slug) + URLEncoder.encode(link, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    smtp.stop();
  }
}
