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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Hands mails to SMTP servers. */
public final class SmtpTransport implements MailTransport {

  private static final String NO_SERVER = "No SMTP server is configured: set spring.mail.host.";

  /** By which name the body of a mail refers to it. */
  private static final String LOGO = "logo";

  private static final int LONGEST_REASON = 1_000;

  private final @Nullable JavaMailSender installation;
  private final String from;

  /**
   * @param installation sends by the installation's server, or null where there is none
   * @param from whom such mails are from
   */
  public SmtpTransport(@Nullable JavaMailSender installation, String from) {
    this.installation = installation;
    this.from = from;
  }

  @Override
  public Result send(Mail mail, @Nullable Server server) {
    if (server != null) {
      return send(mail, SmtpServers.sender(server), server.from());
    }
    return installation == null
        ? new Result.Unsent(NO_SERVER, false)
        : send(mail, installation, from);
  }

  private static Result send(Mail mail, JavaMailSender sender, String from) {
    try {
      MimeMessage message = sender.createMimeMessage();
      fill(message, mail, from);
      sender.send(message);
      return new Result.Sent(from);
    } catch (AddressException malformed) {
      return new Result.Unsent(reason(malformed), true);
    } catch (MessagingException | MailException failed) {
      return new Result.Unsent(reason(failed), isForever(failed));
    }
  }

  private static void fill(MimeMessage message, Mail mail, String from) throws MessagingException {
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
      case MailSendException several
          when Arrays.stream(several.getMessageExceptions()).anyMatch(SmtpTransport::isForever) ->
          true;
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
