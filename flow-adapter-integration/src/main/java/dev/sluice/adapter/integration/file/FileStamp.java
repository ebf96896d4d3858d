package dev.sluice.adapter.integration.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is seen to have changed.
 *
 * @param key tells one that took its place from the one before, where the file system can
 * @param modified when it was last written
 * @param size in bytes, or -1 where there is no file
 */
public record FileStamp(@Nullable Object key, Instant modified, long size) {

  private static final FileStamp NONE = new FileStamp(null, Instant.EPOCH, -1);

  /** What there is now. */
  public static FileStamp of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(
          attributes.fileKey(), attributes.lastModifiedTime().toInstant(), attributes.size());
    } catch (IOException gone) {
      return NONE;
    }
  }
}
