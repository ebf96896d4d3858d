package dev.sluice.application.port;

import dev.sluice.domain.device.Device;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The devices of people. Whoever tries a code, or accepts a signature, holds the devices of the
 * person while doing so: of several who try the same code one finds it unused.
 */
public interface Devices {

  /** A device as an object that permissions can be about. */
  static ObjectKey keyOf(Device device) {
    return new ObjectKey(
        ModelName.of(device.deviceClass().model()), Long.toString(device.id().value()));
  }

  /** An identifier that no device ever had, of any class. */
  DeviceId nextId();

  /** The devices of a person, unconfirmed ones too, in the order in which they were registered. */
  List<Device> list(UserId user);

  /** A device. */
  Optional<Device> find(DeviceId id);

  /** Whether a device is there, of anybody, that this one must not be registered beside. */
  boolean isTaken(Device device);

  /**
   * The devices of a person as {@link #list} has them, which nobody else holds, changes or removes
   * until the unit of work ends; one exchange, in its transaction.
   *
   * @throws IllegalStateException outside of a unit of work
   */
  List<Device> hold(UserId user);

  /**
   * The same of whoever has a passkey that a browser named, that one included; none where nobody
   * has it.
   *
   * @param credentialId in base64url
   * @throws IllegalStateException outside of a unit of work
   */
  List<Device> holdBeside(String credentialId);

  /**
   * Adds a device, within the unit of work.
   *
   * @return whether it was added: not beside one that it must not be registered beside
   */
  boolean add(Device device);

  /** Replaces a device, which has to be held, in all but its name and whose it is. */
  void update(Device device);

  /** Renames a device, if it is there. */
  void rename(DeviceId id, String name, Instant now);

  /**
   * Removes a device.
   *
   * @return whether it was there
   */
  boolean remove(DeviceId id);
}
