package dev.sluice.benchmark.load;

import dev.sluice.benchmark.login.Walk;
import dev.sluice.benchmark.mail.MailSink;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for a mail, and those whose mail has come and who have not opened the link in it
 * yet. Nobody's client waits with them: as people do, they leave, and others come meanwhile.
 */
final class Lobby implements MailSink.Reader {

  /** Who waits is not through: a server that leaves more of them waiting is not keeping up. */
  private static final int MOST = 2_000;

  private final Map<String, Waiting> waiting = new HashMap<>();
  private final Map<String, String> early = new HashMap<>();
  private final BlockingQueue<Called> called = new LinkedBlockingQueue<>();

  private record Waiting(Walk walk, long since) {}

  /**
   * Somebody whose mail has come.
   *
   * @param walk on which they are
   * @param key of the link in the mail
   * @param waited for how long they waited for it, in nanoseconds
   */
  record Called(Walk walk, String key, long waited) {}

  /** A lobby for the mails that a sink takes from now on, or for none. */
  static Lobby of(@Nullable MailSink mails) {
    var lobby = new Lobby();
    if (mails != null) {
      mails.giveTo(lobby);
    }
    return lobby;
  }

  /** Lets somebody wait; their mail may have been quicker than the answer that announced it. */
  synchronized void enter(Walk walk) {
    String key = early.remove(walk.address());
    if (key == null) {
      waiting.put(walk.address(), new Waiting(walk, System.nanoTime()));
    } else {
      called.add(new Called(walk, key, 0));
    }
  }

  @Override
  public synchronized void read(String address, String key) {
    Waiting found = waiting.remove(address);
    if (found == null) {
      early.put(address, key);
    } else {
      called.add(new Called(found.walk, key, System.nanoTime() - found.since));
    }
  }

  /** Whether nobody else should come in before somebody was called. */
  synchronized boolean isFull() {
    return waiting.size() >= MOST;
  }

  /** The next whose mail has come, if there is one within a time. */
  Optional<Called> next(Duration patience) {
    try {
      return Optional.ofNullable(called.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
