package dev.sluice.bootstrap.journey;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs that some tests need and some machines lack. */
public final class Programs {

  private Programs() {}

  /** Where a program lies on the PATH. */
  public static Optional<Path> find(String name) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Says in one line what this run leaves out: nobody should take silence for success. */
  public static void reportMissing(String whatIsNotTested, String why) {
    System.out.println("[test] NOT TESTED: " + whatIsNotTested + ", for " + why);
  }
}
