package dev.sluice.adapter.integration.webauthn;

import dev.sluice.adapter.integration.file.FileStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A list of the FIDO Metadata Service in a file, read anew when that changes. What cannot be used
 * does not take the place of what could; nothing is ever fetched from anywhere.
 */
public final class FidoMetadata {

  private static final Logger LOG = LoggerFactory.getLogger(FidoMetadata.class);
  private static final long LARGEST = 64L << 20;

  private final Path file;
  private final MetadataRoot root;
  private final InstantSource clock;
  private volatile FileStamp seen;
  private volatile MetadataList known;
  private volatile @Nullable String refused;

  private FidoMetadata(Path file, MetadataRoot root, InstantSource clock) {
    this.file = file;
    this.root = root;
    this.clock = clock;
    this.seen = FileStamp.of(file);
    this.known = read();
  }

  /**
   * Reads a file; one that is out of date is better than none.
   *
   * @throws IllegalArgumentException if it cannot be used; the message names it
   */
  public static FidoMetadata open(Path file, MetadataRoot root, InstantSource clock) {
    return new FidoMetadata(file, root, clock);
  }

  /**
   * Reads the file again if it has changed.
   *
   * @return what an administrator has to mend, as long as it is not mended
   */
  Optional<String> look() {
    FileStamp stamp = FileStamp.of(file);
    if (!stamp.equals(seen)) {
      seen = stamp;
      refused = replace();
    }
    return Optional.ofNullable(refused).or(this::overdue);
  }

  MetadataList known() {
    return known;
  }

  private Optional<String> overdue() {
    MetadataList list = known;
    return list.isOverdue(clock.instant())
        ? Optional.of(
            "The list of authenticators no. %d in %s is out of date since %s: fetch the next one."
                .formatted(list.number(), file, list.nextUpdate()))
        : Optional.empty();
  }

  /** What is wrong with the file, or null if it is used from now on. */
  private @Nullable String replace() {
    try {
      MetadataList next = read();
      requireNewer(next);
      known = next;
      LOG.info("The list of authenticators no. {} is used from now on", next.number());
      return null;
    } catch (IllegalArgumentException unusable) {
      String complaint =
          "The list of authenticators no. %d stays in use, for the file of %s does not do: %s."
              .formatted(known.number(), seen.modified(), unusable.getMessage());
      LOG.warn(complaint);
      return complaint;
    }
  }

  private void requireNewer(MetadataList next) {
    if (next.number() < known.number()) {
      throw new IllegalArgumentException(
          "'%s' has the older no. %d".formatted(file, next.number()));
    }
    if (next.isOverdue(clock.instant())) {
      throw new IllegalArgumentException(
          "'%s' is out of date since %s".formatted(file, next.nextUpdate()));
    }
  }

  private MetadataList read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        throw new IllegalArgumentException("'%s' is no file, or too large".formatted(file));
      }
      String text = Files.readString(file, StandardCharsets.US_ASCII);
      return MetadataList.read(text, root, clock.instant());
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("'%s' cannot be read".formatted(file), unreadable);
    }
  }
}
