package dev.sluice.adapter.integration.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SodiumLibraryTest {

  private static final String BUNDLED = "bundled libsodium";

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64",
    "Linux, aarch64",
    "Mac OS X, x86_64",
    "Mac OS X, aarch64",
    "Windows Server 2025, amd64"
  })
  void prefersTheBundledOne(String system, String processor) {
    assertThat(names(system, processor)).first().isEqualTo(BUNDLED);
  }

  @Test
  void looksForWhatALinuxHasInstalled() {
    assertThat(names("Linux", "riscv64")).containsExactly("libsodium.so.26", "libsodium.so.23");
    assertThat(names("Linux", "amd64")).hasSize(3).endsWith("libsodium.so.26", "libsodium.so.23");
  }

  @Test
  void knowsNoneForOtherMachines() {
    assertThat(names("SunOS", "sparcv9")).isEmpty();
    assertThat(names("Windows 11", "aarch64")).isEmpty();
  }

  @Test
  @EnabledOnOs(
      value = OS.LINUX,
      architectures = {"amd64", "aarch64"})
  void leavesNoFileBehind() throws Exception {
    var functions = SodiumLibrary.on("Linux", System.getProperty("os.arch")).getFirst().open();

    assertThat(functions.find("crypto_pwhash")).isPresent();
    assertThat(Files.readAllLines(Path.of("/proc/self/maps")))
        .filteredOn(mapped -> mapped.contains("-libsodium"))
        .isNotEmpty()
        .allMatch(mapped -> mapped.endsWith("(deleted)"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void cannotOpenWhatIsForAnotherMachine() {
    SodiumLibrary foreign = SodiumLibrary.on("Mac OS X", "aarch64").getFirst();

    assertThatIllegalArgumentException()
        .isThrownBy(foreign::open)
        .withMessageContaining("Cannot open library");
  }

  private static List<String> names(String system, String processor) {
    return SodiumLibrary.on(system, processor).stream().map(SodiumLibrary::name).toList();
  }
}
