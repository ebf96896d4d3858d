package dev.sluice.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path parent;

  @Test
  void isForItsOwnerOnlyAndOutOfSightOfGit() throws IOException {
    Path directory = parent.resolve("deep/down");

    DataDirectory.at(directory.toString());

    assertThat(permissions(directory)).isEqualTo("rwx------");
    assertThat(directory.resolve(".gitignore")).hasContent("*");
    assertThat(directory.resolve("media")).isDirectory();
  }

  @Test
  void leavesADirectoryThatIsThereAsItIs() throws IOException {
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-x---"));
    Files.writeString(parent.resolve(".gitignore"), "mine");

    DataDirectory.at(parent.toString());

    assertThat(permissions(parent)).isEqualTo("rwxr-x---");
    assertThat(parent.resolve(".gitignore")).hasContent("mine");
  }

  @Test
  void generatesASecretKeyOnceForItsOwnerOnly() throws IOException {
    DataDirectory directory = DataDirectory.at(parent.toString());

    assertThat(directory.secretKey(() -> "first")).isEqualTo("first");
    assertThat(directory.secretKey(() -> "second")).isEqualTo("first");
    assertThat(permissions(parent.resolve("secret.key"))).isEqualTo("rw-------");
    assertThat(parent).isDirectoryNotContaining("glob:**secret.key.*");
  }

  @Test
  void refusesAPlaceThatCannotBeUsed() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "");

    assertThatExceptionOfType(ConfigurationRefused.class)
        .isThrownBy(() -> DataDirectory.at(file.resolve("data").toString()))
        .withMessageStartingWith("sluice.data-directory is '" + file)
        .returns(
            "Change sluice.data-directory in application.yaml, or SLUICE_DATA_DIRECTORY in the"
                + " environment.",
            ConfigurationRefused::remedy);
  }

  @Test
  void leavesTheLinkOfTheSetupForItsOwnerOnly() throws IOException {
    Path file = parent.resolve("initial-setup.txt");
    var setup = new InitialSetupFile(file);
    setup.leave("akadmin", "http://localhost/former");

    Path left = setup.leave("akadmin", "http://localhost/link");

    assertThat(left).isEqualTo(file);
    assertThat(file).hasContent("username: akadmin\nlink: http://localhost/link\n");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(parent).isDirectoryNotContaining("glob:**setup.txt.*");
  }

  @Test
  void removesALinkThatLeadsNowhere() {
    Path file = parent.resolve("initial-setup.txt");
    var setup = new InitialSetupFile(file);
    setup.leave("akadmin", "http://localhost/link");

    setup.remove();
    setup.remove();

    assertThat(file).doesNotExist();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
