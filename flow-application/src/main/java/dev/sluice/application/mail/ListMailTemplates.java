package dev.sluice.application.mail;

import dev.sluice.application.port.MailTemplates.Template;
import java.util.List;

/** Tells of the templates of mails. */
@FunctionalInterface
public interface ListMailTemplates {

  /** All of them, our own first. */
  List<Template> list();
}
