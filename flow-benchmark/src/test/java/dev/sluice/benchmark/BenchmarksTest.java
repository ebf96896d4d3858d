package dev.sluice.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarksTest {

  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void listThemselvesWhereNoneIsNamed() {
    assertThat(run()).isEqualTo(2);
    assertThat(errors()).contains("run: ", "load: ", "prepare: ", "hash: ", "jmh: ", "--clients=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "load", "prepare", "hash"})
  void sayInOneLineWhatIsWrongWithAnOption(String program) {
    assertThat(run(program, "--nonsense=1")).isEqualTo(1);
    assertThat(errors()).startsWith("--nonsense is not an option of this program.").hasLineCount(1);
  }

  private int run(String... args) {
    var out = new PrintStream(errors, true, StandardCharsets.UTF_8);
    return Benchmarks.run(List.of(args), out, out);
  }

  private String errors() {
    return errors.toString(StandardCharsets.UTF_8);
  }
}
