package dev.sluice.adapter.persistence.definition;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears of edits that other nodes made, on a connection of its own. What it misses costs nothing
 * but a query, so that it may lose its connection and come back.
 */
public final class DefinitionListener implements AutoCloseable {

  private static final Logger LOG = System.getLogger(DefinitionListener.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final DataSource source;
  private final Map<String, Consumer<String>> hearers;
  private final CountDownLatch listening = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private DefinitionListener(DataSource source, Map<String, Consumer<String>> hearers) {
    this.source = source;
    this.hearers = Map.copyOf(hearers);
    this.thread = Thread.ofVirtual().name("definition listener").unstarted(this::run);
  }

  /**
   * Begins to listen.
   *
   * @param source of the connection, best not of a pool: it is kept
   * @param hearers what to do with the payloads, by channel
   */
  public static DefinitionListener start(DataSource source, Map<String, Consumer<String>> hearers) {
    var listener = new DefinitionListener(source, hearers);
    listener.thread.start();
    return listener;
  }

  /** Waits until it listens for the first time. */
  boolean awaitListening(Duration patience) throws InterruptedException {
    return listening.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(PATIENCE.multipliedBy(2));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!isClosedAfter(Duration.ZERO)) {
      try (Connection connection = source.getConnection()) {
        listen(connection);
        pause = FIRST_PAUSE;
        hear(connection.unwrap(PGConnection.class));
      } catch (SQLException | RuntimeException lost) {
        LOG.log(Level.WARNING, "Edits of other nodes are not heard of for a while: {0}", lost);
        if (isClosedAfter(pause)) {
          return;
        }
        pause = longer(pause);
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      for (String channel : hearers.keySet()) {
        statement.execute("listen " + channel);
      }
    }
    listening.countDown();
  }

  private void hear(PGConnection connection) throws SQLException {
    while (!isClosedAfter(Duration.ZERO)) {
      PGNotification[] news = connection.getNotifications((int) PATIENCE.toMillis());
      if (news != null) {
        for (PGNotification one : news) {
          tell(one);
        }
      }
    }
  }

  private void tell(PGNotification news) {
    Consumer<String> hearer = hearers.get(news.getName());
    if (hearer == null) {
      return;
    }
    try {
      hearer.accept(news.getParameter());
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "An edit could not be followed; the next query will", broken);
    }
  }

  private boolean isClosedAfter(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
