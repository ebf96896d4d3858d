package dev.sluice.application.port;

import dev.sluice.domain.mail.Mail;
import java.time.Instant;

/** Takes mails that are to be sent. */
public interface Outbox {

  /** Takes a mail, within the unit of work: it is sent if the unit holds, and else it never was. */
  void add(Mail mail, Instant now);

  /**
   * Does what {@link #add} does and takes nothing, so that nobody can tell by the time whether
   * there was somebody to write to.
   */
  void pretend(Mail mail, Instant now);
}
