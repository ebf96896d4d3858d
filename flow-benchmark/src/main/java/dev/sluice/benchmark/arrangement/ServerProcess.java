package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.http.HttpConnection;
import dev.sluice.benchmark.http.Request;
import dev.sluice.benchmark.http.ServerAddress;
import dev.sluice.benchmark.program.ProgramFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own; it ends with this one at the latest. */
final class ServerProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
  private static final long BETWEEN_QUESTIONS = 10_000_000;
  private static final int OK = 200;
  private static final int LAST_WORDS = 10;
  private static final Request READY = new Request("/-/health/ready/", "", null);

  private final Process process;
  private final ServerAddress address;
  private final Path log;
  private final long begun = System.nanoTime();
  private final Thread hook = new Thread(this::stop);

  private ServerProcess(Process process, ServerAddress address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param server what is started
   * @param address where it will listen
   * @param log where its output goes
   */
  static ServerProcess start(ProcessBuilder server, ServerAddress address, Path log) {
    try {
      Process process = server.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      var started = new ServerProcess(process, address, log);
      Runtime.getRuntime().addShutdownHook(started.hook);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How long it took from its start until it said that it is ready. */
  Duration awaitReady() {
    while (!isReady()) {
      if (!process.isAlive() || elapsed().compareTo(LONGEST_START) > 0) {
        throw new ProgramFailed(
            "The server did not become ready within %d s. The end of %s:%n%s"
                .formatted(elapsed().toSeconds(), log, lastWords()));
      }
      LockSupport.parkNanos(BETWEEN_QUESTIONS);
    }
    return elapsed();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(hook);
  }

  private boolean isReady() {
    try (var connection = new HttpConnection(address)) {
      return connection.send(READY).status() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** By a signal that lets it stop its database too. */
  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
