package dev.sluice.domain.device;

import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What devices of all classes have in common.
 *
 * @param id identifies the device among those of all classes
 * @param user whose it is
 * @param name what they call it
 * @param confirmed whether they have shown once that they have it; others count for nothing
 * @param created when it was registered
 * @param updated when it last changed
 * @param lastUsed when it last proved something, or null for never
 */
public record Registration(
    DeviceId id,
    UserId user,
    String name,
    boolean confirmed,
    Instant created,
    Instant updated,
    @Nullable Instant lastUsed) {

  /** A device that still has to be confirmed. */
  public static Registration pending(DeviceId id, UserId user, String name, Instant now) {
    return new Registration(id, user, name, false, now, now, null);
  }

  /** This registration, confirmed. */
  public Registration confirmedAt(Instant now) {
    return new Registration(id, user, name, true, created, now, lastUsed);
  }

  /** This registration under another name. */
  public Registration named(String other, Instant now) {
    return new Registration(id, user, other, confirmed, created, now, lastUsed);
  }

  /** This registration after the device proved something. */
  public Registration usedAt(Instant now) {
    return new Registration(id, user, name, confirmed, created, now, now);
  }
}
