package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the link by which the first administrator gets a password is left, in a file that its owner
 * alone can read.
 */
final class InitialSetupFile {

  private final Path file;

  InitialSetupFile(Path file) {
    this.file = file;
  }

  /** Leaves a link, in place of a former one. */
  Path leave(String username, String link) {
    String text = "username: %s%nlink: %s%n".formatted(username, link);
    try {
      OwnerOnlyFile.write(file, text, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The link to the setup could not be left in " + file, e);
    }
    return file;
  }

  /** Removes a link that leads nowhere any more, if there is one. */
  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The old link to the setup could not be removed", e);
    }
  }
}
