package dev.sluice.adapter.integration.geo;

import dev.sluice.adapter.integration.file.FileStamp;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file in the MaxMind DB format, opened anew when it changes. Whoever looks something up looks at
 * the file as well, now and then; what cannot be opened does not take the place of what could.
 */
public final class GeoDatabase {

  /** How long nobody looks at the file. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(GeoDatabase.class);

  private final Path file;
  private final List<String> types;
  private final InstantSource clock;
  private final AtomicReference<Instant> nextLook;
  private volatile FileStamp seen;
  private volatile OpenedDatabase opened;

  private GeoDatabase(Path file, List<String> types, InstantSource clock) {
    this.file = file;
    this.types = types;
    this.clock = clock;
    this.seen = FileStamp.of(file);
    this.opened = OpenedDatabase.of(file, types);
    this.nextLook = new AtomicReference<>(clock.instant().plus(PAUSE));
  }

  /**
   * A database that knows where on earth addresses are.
   *
   * @throws IllegalArgumentException if the file is none; the message names it
   */
  public static GeoDatabase ofCities(Path file, InstantSource clock) {
    return new GeoDatabase(file, List.of("city", "country", "enterprise"), clock);
  }

  /**
   * A database that knows in which networks addresses are.
   *
   * @throws IllegalArgumentException if the file is none; the message names it
   */
  public static GeoDatabase ofNetworks(Path file, InstantSource clock) {
    return new GeoDatabase(file, List.of("asn", "isp"), clock);
  }

  Optional<GeoRecord> find(InetAddress address) {
    look();
    return opened.find(address);
  }

  /** One request looks; the others go on with what there is. */
  private void look() {
    Instant now = clock.instant();
    Instant due = nextLook.get();
    if (!now.isBefore(due) && nextLook.compareAndSet(due, now.plus(PAUSE))) {
      FileStamp stamp = FileStamp.of(file);
      if (!stamp.equals(seen)) {
        seen = stamp;
        reopen();
      }
    }
  }

  private void reopen() {
    try {
      opened = OpenedDatabase.of(file, types);
      LOG.info("{} has changed and is used from now on", file);
    } catch (IllegalArgumentException unusable) {
      LOG.warn("The former {} stays in use: {}", file, unusable.getMessage());
    }
  }
}
