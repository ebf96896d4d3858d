package dev.sluice.application.port;

import dev.sluice.domain.mail.Mail;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands mails to a server. */
public interface MailTransport {

  /**
   * Sends a mail; never within a transaction.
   *
   * @param server by which server, or null for the one of the installation
   */
  Result send(Mail mail, @Nullable Server server);

  /** Nothing is to be sent for now, so that nothing need be kept open for it. */
  default void rest() {}

  /**
   * A server of a stage.
   *
   * @param timeout how long it may take to answer
   * @param from whom mails are from
   */
  record Server(
      String host,
      int port,
      String username,
      String password,
      Encryption encryption,
      Duration timeout,
      String from) {

    /** Not the password. */
    @Override
    public String toString() {
      return "Server[" + host + ":" + port + "]";
    }
  }

  /** How the connection is protected. */
  enum Encryption {
    NONE,
    /** Begun in the clear, and required. */
    STARTTLS,
    /** From the first byte. */
    TLS
  }

  /** What came of it. */
  sealed interface Result {

    /**
     * The server has it.
     *
     * @param from whom it is from
     */
    record Sent(String from) implements Result {}

    /**
     * The server does not have it.
     *
     * @param reason why, for administrators
     * @param forever whether it would be no better another time
     */
    record Unsent(String reason, boolean forever) implements Result {}
  }
}
