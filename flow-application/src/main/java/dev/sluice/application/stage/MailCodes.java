package dev.sluice.application.stage;

import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.Outbox;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.id.MailId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.mail.Mail;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.mail.Mailbox;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorEmailStage;
import dev.sluice.domain.value.Value;
import java.util.Map;

/** Mails codes. */
final class MailCodes {

  private final MailTemplates templates;
  private final MailTexts texts;
  private final Outbox outbox;
  private final RandomCodes random;
  private final IdSource ids;

  MailCodes(
      MailTemplates templates, MailTexts texts, Outbox outbox, RandomCodes random, IdSource ids) {
    this.templates = templates;
    this.texts = texts;
    this.outbox = outbox;
    this.random = random;
    this.ids = ids;
  }

  /**
   * Who sends a code.
   *
   * @param id the stage
   * @param config what it says
   */
  record Sender(StageId id, AuthenticatorEmailStage config) {}

  Delivery send(Sender sender, String address, Subject subject, StageVisit visit) {
    AuthenticatorEmailStage stage = sender.config();
    SentCode code = random.toSend(visit.now().plus(stage.tokenExpiry().toDuration()));
    try {
      MailBody body =
          templates.render(
              stage.template(), texts.languages(subject, visit), values(subject, code));
      var mailbox = new Mailbox(subject.name(), address);
      Mail mail =
          Mail.to(mailbox, new MailId(ids.next()), stage.subject(), body)
              .sentBy(sender.id())
              .hiding(code.code().value())
              .until(code.validUntil());
      outbox.add(mail, visit.now());
      return new Delivery.Sent(code);
    } catch (MailTemplates.Broken broken) {
      return Delivery.Unsent.because(String.valueOf(broken.getMessage()), subject, visit);
    }
  }

  private static Value.Fields values(Subject subject, SentCode code) {
    return new Value.Fields(
        Map.of(
            "user",
            MailTexts.person(subject),
            "expires",
            Value.of(MailTexts.moment(code.validUntil())),
            "token",
            Value.of(code.code().value())));
  }
}
