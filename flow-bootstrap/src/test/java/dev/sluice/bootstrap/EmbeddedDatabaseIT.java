package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

  /** Shared, because a JVM unpacks PostgreSQL only once, into the first directory it is given. */
  @TempDir private static Path root;

  private Path directory = Path.of("");

  @BeforeEach
  void takeADirectory(TestInfo test) {
    directory = root.resolve(test.getTestMethod().orElseThrow().getName());
  }

  @Test
  void keepsWhatWasWritten() throws SQLException {
    try (var database = EmbeddedDatabase.start(directory)) {
      write(database, 42);
    }

    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(read(database)).isEqualTo(42);
    }
  }

  @Test
  void isDurable() throws SQLException {
    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(show(database, "fsync")).isEqualTo("on");
      assertThat(show(database, "synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void adoptsTheServerThatAKilledProcessLeftBehind() throws Exception {
    KilledServer.startAndKill(directory);
    Postmaster leftBehind = postmaster();

    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(postmaster()).isEqualTo(leftBehind);
      assertThat(read(database)).isEqualTo(KilledServer.WRITTEN);
    }

    assertThat(Postmaster.fileIn(directory.resolve("cluster"))).doesNotExist();
  }

  @Test
  void recoversFromTheKillOfEverything() throws Exception {
    KilledServer.startAndKill(directory);
    ProcessHandle server = ProcessHandle.of(postmaster().pid()).orElseThrow();
    server.descendants().forEach(ProcessHandle::destroyForcibly);
    server.destroyForcibly();
    server.onExit().join();

    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(read(database)).isEqualTo(KilledServer.WRITTEN);
    }
  }

  @Test
  void unpacksAgainAfterAnInterruptedUnpacking() throws Exception {
    var halfUnpacked = Files.createDirectories(directory.resolve("binaries/PG-0/bin"));

    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(show(database, "server_version")).startsWith("18.");
    }

    assertThat(halfUnpacked).doesNotExist();
  }

  @Test
  void beginsAgainAfterAnInterruptedInitialization() throws Exception {
    Files.createDirectories(directory.resolve("cluster"));
    Files.writeString(directory.resolve("cluster/PG_VERSION"), "18");

    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(show(database, "server_version")).startsWith("18.");
    }
  }

  @Test
  void isNotConfusedByAProcessNumberThatIsUsedAgain() throws Exception {
    EmbeddedDatabase.start(directory).close();
    claimToRunAs(ProcessHandle.current().pid(), directory.resolve("cluster"));

    try (var database = EmbeddedDatabase.start(directory)) {
      assertThat(show(database, "server_version")).startsWith("18.");
    }
  }

  @Test
  void refusesTheCopyOfARunningDatabase() throws Exception {
    var copy = directory.resolve("copy");
    EmbeddedDatabase.start(copy).close();
    try (var original = EmbeddedDatabase.start(directory)) {
      assertThat(show(original, "server_version")).startsWith("18.");
      Files.copy(
          Postmaster.fileIn(directory.resolve("cluster")),
          Postmaster.fileIn(copy.resolve("cluster")));

      assertThatIllegalStateException()
          .isThrownBy(() -> EmbeddedDatabase.start(copy))
          .withMessageContaining("delete the file if this is a copy");
    }
  }

  @Test
  void refusesADirectoryInUse() {
    try (var first = EmbeddedDatabase.start(directory)) {
      assertThat(first.url()).startsWith("jdbc:postgresql://localhost:");
      assertThatIllegalStateException()
          .isThrownBy(() -> EmbeddedDatabase.start(directory))
          .withMessageContaining("Another process");
    }
  }

  private Postmaster postmaster() throws IOException {
    return Postmaster.recordedIn(directory.resolve("cluster")).orElseThrow();
  }

  private static void claimToRunAs(long pid, Path data) throws IOException {
    Files.writeString(Postmaster.fileIn(data), "%d%n%s%n0%n5432%n".formatted(pid, data));
  }

  static void write(EmbeddedDatabase database, int value) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement()) {
      statement.execute("create table witness as select " + value + " as value");
    }
  }

  private static int read(EmbeddedDatabase database) throws SQLException {
    return Integer.parseInt(single(database, "select value from witness"));
  }

  private static String show(EmbeddedDatabase database, String setting) throws SQLException {
    return single(database, "show " + setting);
  }

  private static String single(EmbeddedDatabase database, String query) throws SQLException {
    try (var connection = DriverManager.getConnection(database.url());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
