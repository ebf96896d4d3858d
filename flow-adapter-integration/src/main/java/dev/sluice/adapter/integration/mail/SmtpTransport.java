package dev.sluice.adapter.integration.mail;

import dev.sluice.application.port.MailTransport;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.Mailbox;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to SMTP servers, one after the other over connections that stay open meanwhile. */
public final class SmtpTransport implements MailTransport, AutoCloseable {

  private static final String NO_SERVER = "No SMTP server is configured: set spring.mail.host.";

  /** By which name the body of a mail refers to it. */
  private static final String LOGO = "logo";

  private static final int LONGEST_REASON = 1_000;

  private static final Object INSTALLATION = "installation";

  /** Jakarta Mail looks for it in all jars, for each part of each mail, unless it is told. */
  private static final String STREAMS = "org.eclipse.angus.mail.util.MailStreamProvider";

  static {
    System.getProperties().putIfAbsent(StreamProvider.class.getName(), STREAMS);
  }

  private final @Nullable JavaMailSenderImpl installation;
  private final String from;
  private final InstantSource clock;
  private final OpenConnections connections = new OpenConnections();

  /**
   * @param installation how to connect to the installation's server, or null where there is none
   * @param from whom such mails are from
   * @param clock what mails are dated by
   */
  public SmtpTransport(
      @Nullable JavaMailSenderImpl installation, String from, InstantSource clock) {
    this.installation = installation;
    this.from = from;
    this.clock = clock;
  }

  @Override
  public Result send(Mail mail, @Nullable Server server) {
    if (server != null) {
      return send(mail, new Route(server, SmtpServers.sender(server), server.from()));
    }
    return installation == null
        ? new Result.Unsent(NO_SERVER, false)
        : send(mail, new Route(INSTALLATION, installation, from));
  }

  @Override
  public void rest() {
    connections.close();
  }

  @Override
  public void close() {
    connections.close();
  }

  /** By which server a mail goes, and whom it is from. */
  private record Route(Object server, JavaMailSenderImpl settings, String from) {}

  private Result send(Mail mail, Route route) {
    try {
      MimeMessage message = route.settings.createMimeMessage();
      fill(message, mail, route.from);
      connections.send(route.server, route.settings, message);
      return new Result.Sent(route.from);
    } catch (AddressException malformed) {
      return new Result.Unsent(reason(malformed), true);
    } catch (MessagingException failed) {
      return new Result.Unsent(reason(failed), isForever(failed));
    }
  }

  private void fill(MimeMessage message, Mail mail, String from) throws MessagingException {
    var filled =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    filled.setFrom(checked(from));
    filled.setTo(address(mail.to()));
    filled.setCc(addresses(mail.copies()));
    filled.setBcc(addresses(mail.blindCopies()));
    filled.setSubject(mail.subject());
    if (mail.body().text().isBlank()) {
      filled.setText(mail.body().html(), true);
    } else if (mail.body().html().isBlank()) {
      filled.setText(mail.body().text());
    } else {
      filled.setText(mail.body().text(), mail.body().html());
    }
    if (mail.body().html().contains("cid:" + LOGO)) {
      filled.addInline(LOGO, new ClassPathResource("logo.png", SmtpTransport.class), "image/png");
    }
    filled.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    // the same whenever it is sent, so that receivers know a second one for what it is
    message.setHeader("Message-ID", "<" + mail.id().value() + "@" + domain(from) + ">");
  }

  private static InternetAddress[] addresses(List<Mailbox> mailboxes) throws AddressException {
    var addresses = new InternetAddress[mailboxes.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = address(mailboxes.get(i));
    }
    return addresses;
  }

  private static InternetAddress address(Mailbox mailbox) throws AddressException {
    return checked(
        mailbox.name().isEmpty()
            ? mailbox.address()
            : "\"" + mailbox.name() + "\" <" + mailbox.address() + ">");
  }

  private static InternetAddress checked(String text) throws AddressException {
    var address = new InternetAddress(text, true);
    address.validate();
    return address;
  }

  private static String domain(String from) {
    return from.substring(from.lastIndexOf('@') + 1).replaceAll("[^A-Za-z0-9.-]", "");
  }

  /** Whether the server knows the address, and wants none of it. */
  private static boolean isForever(@Nullable Throwable failed) {
    return switch (failed) {
      case null -> false;
      case SendFailedException refused when isPresent(refused.getInvalidAddresses()) -> true;
      default -> isForever(failed.getCause());
    };
  }

  private static boolean isPresent(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static String reason(Exception failed) {
    String reason = String.valueOf(failed.getMessage());
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }
}
