package dev.sluice.benchmark.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJarTest {

  @TempDir Path target;

  @Test
  void isTheOneThatRunsByItself() throws IOException {
    Files.createFile(target.resolve("flow-bootstrap-0.1.0-SNAPSHOT-classes.jar"));
    Files.createFile(target.resolve("flow-bootstrap-0.1.0-SNAPSHOT.jar.original"));
    Path jar = Files.createFile(target.resolve("flow-bootstrap-0.1.0-SNAPSHOT.jar"));

    assertThat(ServerJar.find(target.toString())).isEqualTo(jar);
    assertThat(ServerJar.find(jar.toString())).isEqualTo(jar);
  }

  @Test
  void isMissingWhereNothingWasBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerJar.find(target.toString()))
        .withMessageContaining("mvn -DskipTests package");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerJar.find(target.resolve("none").toString()));
  }
}
