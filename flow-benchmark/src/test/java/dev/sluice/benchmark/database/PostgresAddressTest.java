package dev.sluice.benchmark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.benchmark.program.OptionRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAddressTest {

  @Test
  void readsWhatTheServerReads() {
    assertThat(PostgresAddress.of("postgres://jane:p%40ss@db.example.org:5433/sluice"))
        .isEqualTo(
            new PostgresAddress("jdbc:postgresql://db.example.org:5433/sluice", "jane", "p@ss"));
    assertThat(PostgresAddress.of("jdbc:postgresql://localhost/sluice?user=jane"))
        .isEqualTo(new PostgresAddress("jdbc:postgresql://localhost/sluice?user=jane", null, null));
  }

  @Test
  void refusesOtherDatabases() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresAddress.of("jdbc:mysql://localhost/sluice"));
  }

  @Test
  void showsNoPassword() {
    assertThat(new PostgresAddress("jdbc:postgresql://h/n?password=x", "jane", "secret"))
        .hasToString("jdbc:postgresql://h/n");
  }

  @Test
  void findsTheDatabaseOfTheEnvironmentWithTheUserThatIsNamedApart() {
    Map<String, String> environment =
        Map.of("SLUICE_DATABASE_URL", "postgres://jane:one@h/n", "SLUICE_DATABASE_PASSWORD", "two");

    assertThat(PostgresAddress.findIn(environment))
        .contains(new PostgresAddress("jdbc:postgresql://h/n", "jane", "two"));
    assertThat(PostgresAddress.findIn(Map.of("SLUICE_DATABASE_URL", " "))).isEmpty();
  }

  @Test
  void namesTheVariableThatCannotBeRead() {
    assertThatThrownBy(() -> PostgresAddress.findIn(Map.of("SLUICE_DATABASE_URL", "mysql://h/n")))
        .isInstanceOf(OptionRefused.class)
        .hasMessageStartingWith("SLUICE_DATABASE_URL must be jdbc:postgresql://");
  }

  @Test
  void findsTheEmbeddedDatabaseByTheFileOfItsServer(@TempDir Path data) throws IOException {
    Path cluster = Files.createDirectories(data.resolve("postgres/cluster"));
    Files.writeString(
        cluster.resolve("postmaster.pid"), "123\n/data\n1700000000\n40123\n\nlocalhost\n");

    assertThat(PostgresAddress.embeddedIn(data))
        .isEqualTo(
            new PostgresAddress("jdbc:postgresql://localhost:40123/postgres", "postgres", null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresAddress.embeddedIn(data.resolve("other")));
  }
}
