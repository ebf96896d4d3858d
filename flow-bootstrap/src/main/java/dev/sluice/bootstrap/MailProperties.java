package dev.sluice.bootstrap;

import dev.sluice.domain.mail.Mailbox;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mails, under {@code sluice.mail}; the server that sends them is Spring's {@code spring.mail}.
 *
 * @param from whom mails of the installation are from; sluice@localhost
 * @param templatesDirectory where templates are that come before our own; none
 * @param development whether {@code /-/mail/} shows mails to visitors of the same machine while
 *     there is no server that sends them; true
 */
record MailProperties(
    @DefaultValue("sluice@localhost") String from,
    @Nullable String templatesDirectory,
    @DefaultValue("true") boolean development) {

  MailProperties {
    from = from.strip();
    if (!Mailbox.isAddress(from)) {
      throw ConfigurationRefused.value(
          "sluice.mail.from", from, "must be the address of a mailbox, like id@example.org");
    }
    templatesDirectory =
        templatesDirectory == null || templatesDirectory.isBlank()
            ? null
            : templatesDirectory.strip();
  }

  @Nullable Path templates() {
    return templatesDirectory == null
        ? null
        : Path.of(templatesDirectory).toAbsolutePath().normalize();
  }
}
