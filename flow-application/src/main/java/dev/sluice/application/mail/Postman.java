package dev.sluice.application.mail;

import dev.sluice.application.port.MailTransport;
import dev.sluice.application.port.MailTransport.Result;
import dev.sluice.application.stage.MailServers;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.mail.Mail;
import java.util.Optional;

/**
 * Sends mails by the server of the stage that wanted them, as it is now, or of the installation.
 */
final class Postman {

  private final MailTransport transport;
  private final MailServers servers;

  Postman(MailTransport transport, MailServers servers) {
    this.transport = transport;
    this.servers = servers;
  }

  /** What came of it; nothing where the stage is gone. */
  Optional<Result> send(Mail mail) {
    StageId stage = mail.sender();
    if (stage == null) {
      return Optional.of(transport.send(mail, null));
    }
    return servers.find(stage).map(choice -> transport.send(mail, choice.server()));
  }

  /** Nothing is to be sent for now. */
  void rest() {
    transport.rest();
  }
}
