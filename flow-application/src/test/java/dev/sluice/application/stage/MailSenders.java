package dev.sluice.application.stage;

import dev.sluice.application.port.StageRepository;

/** The servers of stages, for tests of other packages. */
public final class MailSenders {

  private MailSenders() {}

  /** The servers of these stages. */
  public static MailServers of(StageRepository stages) {
    return new MailServers(stages);
  }
}
