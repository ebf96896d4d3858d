package dev.sluice.benchmark.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.benchmark.program.ProgramFailed;
import dev.sluice.benchmark.program.Results;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashProgramTest {

  @Test
  void leavesFiguresThatAnotherProgramCanRead(@TempDir Path directory) {
    new HashProgram()
        .run(
            List.of(
                "--hashing=minimal",
                "--engine=java",
                "--threads=2",
                "--warm-up=0s",
                "--duration=1s",
                "--output=" + directory),
            new PrintStream(OutputStream.nullOutputStream()));

    HashFigures figures = new Results(directory).read("hash", HashFigures.class);

    assertThat(figures.engine()).isEqualTo("Bouncy Castle, as configured");
    assertThat(figures.cost()).isEqualTo(HashingCost.MINIMAL);
    assertThat(figures.threads()).isEqualTo(2);
    assertThat(figures.hashesPerSecond()).isPositive();
    assertThat(figures.cpuMicrosPerHash()).isPositive();
    assertThat(directory.resolve("hash.txt")).content().contains("m=8,t=1,p=1", "hashes/s");
  }

  @Test
  void failsWhereOnlyTheNativeEngineWillDoAndItDoesNot() {
    List<String> args = List.of("--engine=native", "--hashing=m=16,t=1,p=2");

    assertThatExceptionOfType(ProgramFailed.class)
        .isThrownBy(
            () -> new HashProgram().run(args, new PrintStream(OutputStream.nullOutputStream())))
        .withMessageContaining("one lane");
  }

  @Test
  void readsCostsByNameOrByFigures() {
    assertThat(HashingCost.of("argon2id")).isEqualTo(HashingCost.of("m=7168,t=5,p=1"));
    assertThat(HashingCost.of("minimal")).isEqualTo(HashingCost.of(HashingCost.MINIMAL.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bcrypt", "m=7168", "m=7,t=1,p=1", "m=8,t=0,p=1", ""})
  void refusesOtherCosts(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> HashingCost.of(text));
  }
}
