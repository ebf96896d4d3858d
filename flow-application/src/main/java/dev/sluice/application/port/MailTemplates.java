package dev.sluice.application.port;

import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.value.Value;
import java.util.List;

/** Texts of mails, with places for values. Values are text: none of their markup counts. */
public interface MailTemplates {

  /** What there is, by name. */
  List<Template> list();

  /** Whether there is such a template. */
  default boolean has(String name) {
    return list().stream().anyMatch(template -> template.name().equals(name));
  }

  /**
   * Fills a template in.
   *
   * @param name the name of the template
   * @param languages which languages are understood, as browsers say it; may be blank
   * @param values what stands in its places
   * @throws Broken if there is no such template, or it cannot be understood
   */
  MailBody render(String name, String languages, Value.Fields values);

  /**
   * A template.
   *
   * @param name the path of its file
   * @param description what it is for
   */
  record Template(String name, String description) {}

  /** A template that cannot be filled in. */
  final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message names the template, and where it is wrong
     */
    public Broken(String message) {
      super(message);
    }
  }
}
