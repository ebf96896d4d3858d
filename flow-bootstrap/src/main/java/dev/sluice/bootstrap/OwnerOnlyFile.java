package dev.sluice.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** A text file that nobody but its owner can read, at no moment. */
final class OwnerOnlyFile {

  private static final FileAttribute<?>[] PORTABLE = {};

  private OwnerOnlyFile() {}

  /** Writes all of it or nothing, even if the machine stops. */
  static void write(Path file, String text, CopyOption... options) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    try {
      try (var channel =
          FileChannel.open(
              draft,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              attributes(file, "rw-------"))) {
        var unwritten = StandardCharsets.UTF_8.encode(text);
        while (unwritten.hasRemaining()) {
          channel.write(unwritten);
        }
        channel.force(true);
      }
      Files.move(draft, file, options);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** The permissions of something to create, where the file system has permissions. */
  static FileAttribute<?>[] attributes(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : PORTABLE;
  }
}
