package dev.sluice.application.mail;

import dev.sluice.application.port.MailQueue.Figures;
import dev.sluice.application.port.MailQueue.Letter;
import java.util.List;

/** Tells of the mails that were not sent. */
public interface ListUnsentMail {

  /** The latest of them. Links in them work: only for eyes that may open them. */
  List<Letter> list();

  /** How many there are. */
  Figures count();
}
