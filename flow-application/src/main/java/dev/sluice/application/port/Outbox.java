package dev.sluice.application.port;

import dev.sluice.domain.mail.Mail;
import java.time.Instant;

/** Takes mails that are to be sent. */
@FunctionalInterface
public interface Outbox {

  /** Takes a mail, within the unit of work: it is sent if the unit holds, and else it never was. */
  void add(Mail mail, Instant now);
}
