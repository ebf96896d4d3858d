package dev.sluice.adapter.integration.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.blueprint.TextSource;
import dev.sluice.domain.blueprint.TextSource.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedTest {

  private static final Reading REFUSED = new Reading.Refused();

  @Nested
  class Environment {

    private final TextSource environment =
        new AllowedEnvironment(
            Set.of("OPEN", "EMPTY", "UNSET"), Map.of("OPEN", "value", "EMPTY", "", "HIDDEN", "x"));

    @Test
    void isReadWhereItsNameIsAllowed() {
      assertThat(environment.read("OPEN")).isEqualTo(new Reading.Read("value"));
      assertThat(environment.read("EMPTY")).isEqualTo(new Reading.Read(""));
      assertThat(environment.read("UNSET")).isEqualTo(new Reading.Missing("is not set"));
    }

    @Test
    void isRefusedOtherwiseWhetherItIsSetOrNot() {
      assertThat(environment.read("HIDDEN")).isEqualTo(REFUSED);
      assertThat(environment.read("open")).isEqualTo(REFUSED);
      assertThat(environment.read("")).isEqualTo(REFUSED);
    }
  }

  @Nested
  class OfFiles {

    @TempDir private Path root;
    private Path open;
    private Path secret;
    private TextSource files;

    @BeforeEach
    void write() throws IOException {
      open = root.resolve("open");
      Files.createDirectories(open.resolve("sub"));
      Files.writeString(open.resolve("a.txt"), "a\n");
      Files.writeString(open.resolve("sub/b.txt"), "b");
      secret = Files.writeString(root.resolve("secret"), "s");
      Files.createDirectories(root.resolve("open-not"));
      Files.writeString(root.resolve("open-not/c.txt"), "c");
      files = new AllowedFiles(List.of(root.resolve("missing"), open));
    }

    @Test
    void readsBelowItsDirectories() {
      assertThat(files.read("a.txt")).isEqualTo(new Reading.Read("a\n"));
      assertThat(files.read("sub/b.txt")).isEqualTo(new Reading.Read("b"));
      assertThat(files.read("sub/../a.txt")).isEqualTo(new Reading.Read("a\n"));
      assertThat(files.read(open.resolve("a.txt").toString())).isEqualTo(new Reading.Read("a\n"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"../secret", "sub/../../secret", "/etc/passwd", "../open-not/c.txt", "a\0b"})
    void refusesWhatIsElsewhere(String name) {
      assertThat(files.read(name)).isEqualTo(REFUSED);
    }

    @Test
    void refusesAbsolutePathsElsewhereWhetherTheyExistOrNot() {
      assertThat(files.read(secret.toString())).isEqualTo(REFUSED);
      assertThat(files.read(secret + "-not")).isEqualTo(REFUSED);
    }

    @Test
    void countsLinksByWhereTheyLead() throws IOException {
      Files.createSymbolicLink(open.resolve("out"), secret);
      Files.createSymbolicLink(open.resolve("up"), root);
      Files.createSymbolicLink(open.resolve("in"), open.resolve("a.txt"));
      Path alias = Files.createSymbolicLink(root.resolve("alias"), open);

      var only = new AllowedFiles(List.of(open));
      assertThat(only.read("out")).isEqualTo(REFUSED);
      assertThat(only.read("up/secret")).isEqualTo(REFUSED);
      assertThat(only.read("in")).isEqualTo(new Reading.Read("a\n"));
      assertThat(new AllowedFiles(List.of(alias)).read("a.txt")).isEqualTo(new Reading.Read("a\n"));
    }

    @Test
    void missesWhatIsNoText() throws IOException {
      Files.write(open.resolve("binary"), new byte[] {(byte) 0xff, 1});
      Files.writeString(open.resolve("nul"), "a\0b");
      Files.writeString(open.resolve("large"), "x".repeat(1024 * 1024 + 1));

      assertThat(files.read("none")).isEqualTo(new Reading.Missing("does not exist"));
      assertThat(files.read("sub")).isEqualTo(new Reading.Missing("is no file"));
      assertThat(files.read("")).isEqualTo(new Reading.Missing("is no file"));
      assertThat(files.read("binary")).isEqualTo(new Reading.Missing("cannot be read as text"));
      assertThat(files.read("nul")).isEqualTo(new Reading.Missing("is no text"));
      assertThat(files.read("large"))
          .isEqualTo(new Reading.Missing("is larger than 1048576 bytes"));
    }

    @Test
    void refusesEverythingWithoutDirectories() {
      assertThat(new AllowedFiles(List.of()).read("a.txt")).isEqualTo(REFUSED);
      assertThat(new AllowedFiles(List.of()).read("/")).isEqualTo(REFUSED);
    }
  }
}
