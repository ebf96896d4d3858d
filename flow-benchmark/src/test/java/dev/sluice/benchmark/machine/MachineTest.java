package dev.sluice.benchmark.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

  @TempDir Path proc;

  private Machine machine;

  @BeforeEach
  void aMachineWithADatabaseAndAServer() throws IOException {
    machine = new Machine(proc);
    process(10, "postgres", 1, "100 0 300 0");
    process(11, "postgres", 10, "10 10 0 0");
    process(12, "postgres", 10, "5 5 0 0");
    process(20, "java", 1, "1000 0 999 0");
    process(21, "postgres", 20, "7 7 0 0");
    Files.writeString(proc.resolve("uptime"), "1 2\n");
  }

  @Test
  void addsUpAllProcessesOfADatabaseAndThoseThatHaveEnded() {
    assertThat(machine.findPostgresCpu(12)).contains(Duration.ofMillis(4300));
  }

  @Test
  void takesNoOtherProcessForADatabase() {
    assertThat(machine.findPostgresCpu(20)).isEmpty();
    assertThat(machine.findPostgresCpu(21)).isEmpty();
    assertThat(machine.findPostgresCpu(99)).isEmpty();
  }

  @Test
  void countsAProcessWithoutItsChildren() {
    assertThat(machine.findCpu(20)).contains(Duration.ofSeconds(10));
  }

  @Test
  void findsTheProcessThatHoldsTheListeningSocket() throws IOException {
    Path net = Files.createDirectories(proc.resolve("net"));
    Files.writeString(
        net.resolve("tcp"),
        """
          sl  local_address
           0: 0100007F:1F90 00000000:0000 0A 0:0 0:0 0 0 0 4242 1 0 100 0 0 10 0
        """);
    Path files = Files.createDirectories(proc.resolve("20/fd"));
    Files.createSymbolicLink(files.resolve("0"), Path.of("/dev/null"));
    Files.createSymbolicLink(files.resolve("7"), Path.of("socket:[4242]"));

    assertThat(machine.findListener(8080)).contains(20L);
    assertThat(machine.findListener(8081)).isEmpty();
  }

  @Test
  void knowsNothingWhereThereIsNoProc() {
    var elsewhere = new Machine(proc.resolve("none"));

    assertThat(elsewhere.findBusy()).isEmpty();
    assertThat(elsewhere.findCpu(20)).isEmpty();
    assertThat(elsewhere.findMemory(20)).isEmpty();
    assertThat(elsewhere.findListener(8080)).isEmpty();
  }

  private void process(int pid, String command, int parent, String times) throws IOException {
    Path directory = Files.createDirectories(proc.resolve(Integer.toString(pid)));
    Files.writeString(
        directory.resolve("stat"),
        pid + " (" + command + ") S " + parent + " 1 1 0 -1 0 0 0 0 0 " + times + " 20 0 1 0\n");
  }
}
