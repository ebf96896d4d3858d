package dev.sluice.application.invitation;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.PublicAddress;
import dev.sluice.application.request.SentFields;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes mails that invite people. */
final class InvitationMails {

  private static final String TEMPLATE = "template";

  /** How the wire calls the template for invitations. */
  private static final String USUAL = "invitation";

  private static final String USUAL_FILE = "email/invitation.html";
  private static final String SUBJECT = "You are invited";
  private static final int LONGEST_NAME = 255;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final MailTemplates templates;
  private final PublicAddress address;
  private final IdSource ids;

  InvitationMails(MailTemplates templates, PublicAddress address, IdSource ids) {
    this.templates = templates;
    this.address = address;
    this.ids = ids;
  }

  /**
   * What is to be sent to whom.
   *
   * @param to each gets a mail
   * @param copies who else gets each, for all to see
   * @param blindCopies who else gets each, for nobody to see
   * @param template the path of a template
   * @param languages which languages are understood, as browsers say it
   */
  record Order(
      List<Mailbox> to,
      List<Mailbox> copies,
      List<Mailbox> blindCopies,
      String template,
      String languages) {}

  /**
   * Reads what somebody wants sent.
   *
   * @throws FlowFault.Invalid by field
   */
  Order order(SentFields sent, String languages) {
    List<Mailbox> to = mailboxes(sent, "email_addresses", SendInvitation.MOST_ADDRESSES);
    List<Mailbox> copies = mailboxes(sent, "cc_addresses", SendInvitation.MOST_COPIES);
    List<Mailbox> blind = mailboxes(sent, "bcc_addresses", SendInvitation.MOST_COPIES);
    if (to.isEmpty() && !sent.isRefused("email_addresses")) {
      sent.refuse("email_addresses", "empty", "Name at least one address.");
    }
    String named = requireNonNullElse(sent.findText(TEMPLATE, LONGEST_NAME), USUAL);
    String template = named.equals(USUAL) ? USUAL_FILE : named;
    if (!templates.has(template)) {
      sent.refuse(TEMPLATE, "invalid", "There is no such template.");
    }
    sent.check();
    return new Order(to, copies, blind, template, languages);
  }

  private static List<Mailbox> mailboxes(SentFields sent, String name, int most) {
    List<String> addresses = sent.texts(name, most);
    if (!addresses.stream().allMatch(Mailbox::isAddress)) {
      sent.refuse(name, "invalid", "Enter valid email addresses.");
      return List.of();
    }
    return addresses.stream().distinct().map(Mailbox::at).toList();
  }

  /**
   * A mail for each of those who are invited.
   *
   * @throws FlowFault.Invalid if the template is broken
   */
  List<Mail> compose(Invitation invitation, FlowSlug flow, Order order) {
    String key = invitation.id().value().toString();
    String server = address.value();
    var values =
        new Value.Fields(
            Map.of(
                "url",
                Value.of(server + flow.page() + "?itoken=" + key),
                "expires",
                Value.of(MOMENT.format(invitation.expires())),
                "host",
                Value.of(host(server))));
    MailBody body = body(order, values);
    String subject = body.findTitle().orElse(SUBJECT);
    return order.to().stream()
        .map(to ->
            Mail.to(to, new MailId(ids.next()), subject, body)
                .copiedTo(order.copies(), order.blindCopies())
                .hiding(key))
        .toList();
  }

  private MailBody body(Order order, Value.Fields values) {
    try {
      return templates.render(order.template(), order.languages(), values);
    } catch (MailTemplates.Broken broken) {
      throw new FlowFault.Invalid(
          List.of(Problem.invalid(TEMPLATE, String.valueOf(broken.getMessage()))));
    }
  }

  private static String host(String server) {
    return Optional.ofNullable(URI.create(server).getHost()).orElse("");
  }
}
