package dev.sluice.bootstrap;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process that writes to its embedded database and ends without a word. */
final class KilledServer {

  static final int WRITTEN = 7;
  private static final int KILLED = 137;

  private KilledServer() {}

  static void startAndKill(Path directory) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledServer.class.getName(),
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start()
            .waitFor();
    if (status != KILLED) {
      throw new IllegalStateException("The process ended with " + status);
    }
  }

  @SuppressWarnings("resource") // that it is never closed is the point
  public static void main(String[] args) throws SQLException {
    EmbeddedDatabaseIT.write(EmbeddedDatabase.start(Path.of(args[0])), WRITTEN);
    Runtime.getRuntime().halt(KILLED);
  }
}
