package dev.sluice.adapter.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Connections to mail servers that stay open from one mail to the next: most of what a mail takes
 * is to be let in. Each is used by one thread at a time.
 */
final class OpenConnections {

  private static final String USUAL_PROTOCOL = "smtp";

  private final Map<Object, Queue<Transport>> idle = new ConcurrentHashMap<>();

  /**
   * Sends a mail over an open connection, or one that is opened for it.
   *
   * @param server what tells servers, and who is let in, apart
   * @param settings how to connect to it
   */
  void send(Object server, JavaMailSenderImpl settings, MimeMessage mail)
      throws MessagingException {
    Queue<Transport> open = idle.computeIfAbsent(server, _ -> new ConcurrentLinkedQueue<>());
    Transport connection = findAlive(open);
    if (connection == null) {
      connection = connect(settings);
    }
    try {
      connection.sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException | RuntimeException failed) {
      close(connection);
      throw failed;
    }
    open.add(connection);
  }

  /** Closes those that nobody is using. */
  void close() {
    idle.values()
        .forEach(open -> {
          for (Transport next = open.poll(); next != null; next = open.poll()) {
            close(next);
          }
        });
  }

  /** Servers end connections as they like, so that each is tried before a mail depends on it. */
  private static @Nullable Transport findAlive(Queue<Transport> open) {
    Transport next = open.poll();
    while (next != null && !next.isConnected()) {
      close(next);
      next = open.poll();
    }
    return next;
  }

  private static Transport connect(JavaMailSenderImpl settings) throws MessagingException {
    String protocol = settings.getProtocol();
    Transport connection =
        settings.getSession().getTransport(protocol == null ? USUAL_PROTOCOL : protocol);
    String username = settings.getUsername();
    boolean anonymous = username == null || username.isEmpty();
    connection.connect(
        settings.getHost(),
        settings.getPort(),
        anonymous ? null : username,
        anonymous ? null : settings.getPassword());
    return connection;
  }

  private static void close(Transport connection) {
    try {
      connection.close();
    } catch (MessagingException gone) {
      // it is closed either way
    }
  }
}
