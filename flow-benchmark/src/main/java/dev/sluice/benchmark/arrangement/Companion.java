package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.program.ProgramFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Another program of this module, in a process of its own, so that it leaves no trace in ours. */
final class Companion {

  private final JavaProcess java;
  private final String mainClass;

  /**
   * @param java how it is started
   * @param mainClass the class that starts programs by their names
   */
  Companion(JavaProcess java, String mainClass) {
    this.java = java;
    this.mainClass = mainClass;
  }

  /** Runs a program to its end. */
  void run(String program, List<String> args) {
    var start =
        Stream.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            mainClass,
            program);
    try {
      int status =
          java.running(Stream.concat(start, args.stream()).toList()).inheritIO().start().waitFor();
      if (status != 0) {
        throw new ProgramFailed("'%s' failed, see above.".formatted(program));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProgramFailed("Interrupted.");
    }
  }
}
