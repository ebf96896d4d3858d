package dev.sluice.bootstrap;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The database on its way: it is started, connected to and migrated while the rest of the server is
 * put together, which would otherwise wait for other processes.
 */
final class DatabaseStart implements AutoCloseable {

  private final FutureTask<OpenDatabase> opening;

  private DatabaseStart(FutureTask<OpenDatabase> opening) {
    this.opening = opening;
  }

  static DatabaseStart begin(SluiceProperties.Database configured, DataDirectory directory) {
    var opening = new FutureTask<>(() -> OpenDatabase.of(configured, directory));
    Thread.ofPlatform().name("database").start(opening);
    return new DatabaseStart(opening);
  }

  /** The database as soon as it can be used, or why it cannot. */
  OpenDatabase await() {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw new IllegalStateException("The database could not be opened", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database was opened", e);
    }
  }

  @Override
  public void close() {
    OpenDatabase opened;
    try {
      opened = await();
    } catch (RuntimeException neverOpened) {
      return;
    }
    opened.close();
  }
}
