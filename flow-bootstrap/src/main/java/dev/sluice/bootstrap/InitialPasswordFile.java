package dev.sluice.bootstrap;

import dev.sluice.application.port.InitialPassword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves the first administrator's password in a file that its owner alone can read. */
final class InitialPasswordFile implements InitialPassword {

  private final Path file;
  private volatile @Nullable Path written;

  InitialPasswordFile(Path file) {
    this.file = file;
  }

  @Override
  public void leave(String username, String password) {
    String text = "username: %s%npassword: %s%n".formatted(username, password);
    try {
      OwnerOnlyFile.write(file, text, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The first password could not be left in " + file, e);
    }
    written = file;
  }

  /** The file, if this process has written it. */
  Optional<Path> findWritten() {
    return Optional.ofNullable(written);
  }
}
