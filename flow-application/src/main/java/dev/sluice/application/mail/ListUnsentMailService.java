package dev.sluice.application.mail;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.MailQueue;
import dev.sluice.application.port.MailQueue.Figures;
import dev.sluice.application.port.MailQueue.Letter;
import java.util.List;

@UseCase(unitOfWork = false)
final class ListUnsentMailService implements ListUnsentMail {

  private static final int MOST = 50;

  private final MailQueue queue;

  ListUnsentMailService(MailQueue queue) {
    this.queue = queue;
  }

  @Override
  public List<Letter> list() {
    return queue.list(MOST);
  }

  @Override
  public Figures count() {
    return queue.count();
  }
}
