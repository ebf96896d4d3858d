package dev.sluice.adapter.integration.geo;

import com.maxmind.db.DatabaseRecord;
import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file as it was when it was opened. It is mapped, not read: the memory belongs to the system,
 * and goes back to it when nobody holds this any more. Nobody closes it, for a request may be
 * looking something up while another file takes its place.
 */
final class OpenedDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(OpenedDatabase.class);

  private final Path file;
  private final Reader reader;
  private final AtomicBoolean complained = new AtomicBoolean();

  private OpenedDatabase(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @param types one of these words has to be in what the database calls itself
   * @throws IllegalArgumentException if it is no such database; the message names it
   */
  static OpenedDatabase of(Path file, List<String> types) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new IllegalArgumentException("there is no readable file '%s'".formatted(file));
    }
    try {
      var reader = new Reader(file.toFile());
      requireType(file, reader.getMetadata().databaseType(), types);
      return new OpenedDatabase(file, reader);
    } catch (InvalidDatabaseException malformed) {
      throw new IllegalArgumentException(
          "'%s' is no database in the MaxMind DB format".formatted(file), malformed);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException("'%s' cannot be read".formatted(file), unreadable);
    }
  }

  Optional<GeoRecord> find(InetAddress address) {
    try {
      @SuppressWarnings("rawtypes")
      DatabaseRecord<Map> found = reader.getRecord(address, Map.class);
      return Optional.ofNullable(found.data())
          .map(values -> new GeoRecord(values, found.network().toString()));
    } catch (IllegalArgumentException otherVersion) {
      // an address of version 6, and the database knows version 4 only
      return Optional.empty();
    } catch (IOException | RuntimeException | InternalError broken) {
      // an internal error is how the JDK tells that a mapped file has become shorter
      complainOnce(broken);
      return Optional.empty();
    }
  }

  private void complainOnce(Throwable broken) {
    if (complained.compareAndSet(false, true)) {
      LOG.warn("{} is damaged: some addresses are nowhere until it is replaced", file, broken);
    }
  }

  private static void requireType(Path file, String type, List<String> types) {
    String spelt = type.toLowerCase(Locale.ROOT);
    if (types.stream().noneMatch(spelt::contains)) {
      throw new IllegalArgumentException(
          "'%s' holds '%s', but one of %s is needed".formatted(file, type, types));
    }
  }
}
