package dev.sluice.benchmark.mail;

import dev.sluice.benchmark.program.ProgramFailed;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.server.SMTPServer;

/**
 * An SMTP server for this machine that takes every mail, gives the key of the link in it to whoever
 * reads, and keeps nothing.
 */
public final class MailSink implements AutoCloseable {

  /** As it stands in the text of a mail, which is ASCII and therefore not encoded. */
  private static final Pattern LINK = Pattern.compile("[?&]flow_token=([\\w-]+)");

  private static final int MOST_CONNECTIONS = 1_000;

  private final SMTPServer server;
  private volatile Reader reader = (_, _) -> {};

  private MailSink(int port) {
    this.server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .maxConnections(MOST_CONNECTIONS)
            .insertReceivedHeaders(false)
            .messageHandler((_, _, to, mail) -> take(to, mail))
            .build();
  }

  /** Who reads mails. */
  @FunctionalInterface
  public interface Reader {

    /**
     * Reads one.
     *
     * @param address whom it was sent to
     * @param key of the link in it
     */
    void read(String address, String key);
  }

  /**
   * Opens one.
   *
   * @param port where it listens; 0 for a free one
   * @throws ProgramFailed if somebody else listens there
   */
  public static MailSink open(int port) {
    var sink = new MailSink(port);
    try {
      sink.server.start();
    } catch (RuntimeException taken) {
      throw new ProgramFailed("No mails can be taken at port " + port + ": " + taken.getMessage());
    }
    return sink;
  }

  /** Where it listens. */
  public int port() {
    return server.getPortAllocated();
  }

  /** How the environment says it to a server. */
  public Map<String, String> asEnvironment() {
    return Map.of("SPRING_MAIL_HOST", "127.0.0.1", "SPRING_MAIL_PORT", Integer.toString(port()));
  }

  /** Gives mails to somebody else from now on. */
  public void giveTo(Reader next) {
    reader = next;
  }

  @Override
  public void close() {
    server.stop();
  }

  private void take(String to, byte[] mail) {
    Matcher link = LINK.matcher(new String(mail, StandardCharsets.ISO_8859_1));
    if (link.find()) {
      reader.read(to, link.group(1));
    }
  }
}
