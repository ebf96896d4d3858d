package dev.sluice.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded database: ours alone until closed. */
final class EmbeddedCluster implements AutoCloseable {

  private static final long LONGEST_LOG = 10L << 20;
  private static final int ANY_PORT = 0;

  private final Path directory;
  private final FileChannel lock;

  private EmbeddedCluster(Path directory, FileChannel lock) {
    this.directory = directory;
    this.lock = lock;
  }

  static EmbeddedCluster lock(Path directory) {
    try {
      createForOwnerOnly(directory);
      var file = directory.resolve("lock");
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new IllegalStateException(
            "Another process keeps its database in %s (%s is locked)".formatted(directory, file));
      }
      return new EmbeddedCluster(directory, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("No place for a database in " + directory, e);
    }
  }

  Path data() {
    return directory.resolve("cluster");
  }

  Path binaries() {
    return directory.resolve("binaries");
  }

  Path log() {
    return directory.resolve("postgres.log");
  }

  /** Removes what a kill may leave and what would spoil every later start. */
  void tidy() throws IOException {
    for (Path unpacked : children(binaries())) {
      if (Files.notExists(unpacked.resolve(".exists"))) {
        FileSystemUtils.deleteRecursively(unpacked);
      }
    }
    if (!hasEverServed()) {
      FileSystemUtils.deleteRecursively(data());
    }
    if (postmaster().filter(Postmaster::isRunning).isEmpty()) {
      // the process number may be another's by now, which PostgreSQL would take for a server
      Files.deleteIfExists(Postmaster.fileIn(data()));
    }
    if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
      Files.delete(log());
    }
    Files.createDirectories(binaries());
  }

  /** The port of the server that a killed process left behind, or any that is free. */
  int portToUse() throws IOException {
    var leftBehind = postmaster();
    if (leftBehind.isEmpty()) {
      return ANY_PORT;
    }
    Postmaster server = leftBehind.get();
    if (!Files.isSameFile(server.data(), data())) {
      throw new IllegalStateException(
          "%s names process %d, a running server of %s. Stop that, or delete the file if this is a copy."
              .formatted(Postmaster.fileIn(data()), server.pid(), server.data()));
    }
    return server.port();
  }

  String complaint(Exception cause) {
    return "The embedded PostgreSQL did not start in %s: %s%nThe end of %s:%n%s%n%s"
        .formatted(
            directory,
            cause.getMessage(),
            log(),
            String.join(System.lineSeparator(), lastWords()),
            "With SLUICE_DATABASE_URL the server uses another PostgreSQL instead.");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Postmaster> postmaster() throws IOException {
    return Postmaster.recordedIn(data());
  }

  /** A server writes the first file when it starts, and a restored backup brings the second. */
  private boolean hasEverServed() {
    return Files.exists(data().resolve("postmaster.opts"))
        || Files.exists(data().resolve("backup_label"));
  }

  private List<String> lastWords() {
    try {
      List<String> lines = Files.exists(log()) ? Files.readAllLines(log()) : List.of();
      return lines.subList(Math.max(0, lines.size() - 5), lines.size());
    } catch (IOException e) {
      return List.of("(unreadable: " + e.getMessage() + ")");
    }
  }

  private static void createForOwnerOnly(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var children = Files.list(directory)) {
      return children.toList();
    }
  }
}
