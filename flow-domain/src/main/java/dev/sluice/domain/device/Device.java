package dev.sluice.domain.device;

import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A second factor of somebody, or a passkey. Immutable; what proves something is a copy. */
public sealed interface Device permits CodeDevice, DuoDevice, WebAuthnDevice {

  /** What devices of all classes have in common. */
  Registration registration();

  /** This device with another registration. */
  Device with(Registration other);

  /** Its class. */
  DeviceClass deviceClass();

  /**
   * What no two devices of its class share, fit to be stored and compared, and never a secret;
   * empty where any number may be alike.
   */
  Optional<String> identity();

  /** Identifies it among the devices of all classes. */
  default DeviceId id() {
    return registration().id();
  }

  /** Whose it is. */
  default UserId user() {
    return registration().user();
  }

  /** What they call it. */
  default String name() {
    return registration().name();
  }

  /** Whether they have shown once that they have it. */
  default boolean confirmed() {
    return registration().confirmed();
  }

  /** Whether something can be proven by it. */
  default boolean isFactor() {
    return confirmed();
  }

  /** When it last proved something. */
  default @Nullable Instant lastUsed() {
    return registration().lastUsed();
  }

  /** This device, confirmed. */
  default Device confirmedAt(Instant now) {
    return with(registration().confirmedAt(now));
  }

  /** This device after it proved something. */
  default Device usedAt(Instant now) {
    return with(registration().usedAt(now));
  }
}
