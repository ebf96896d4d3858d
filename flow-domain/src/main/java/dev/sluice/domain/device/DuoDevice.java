package dev.sluice.domain.device;

import dev.sluice.domain.id.StageId;
import java.util.Optional;

/**
 * Whatever somebody has registered with Duo.
 *
 * @param stage which stage registered it
 * @param duoUser what Duo calls the person
 */
public record DuoDevice(Registration registration, StageId stage, String duoUser)
    implements Device {

  @Override
  public DeviceClass deviceClass() {
    return DeviceClass.DUO;
  }

  @Override
  public Optional<String> identity() {
    return Optional.of(duoUser);
  }

  @Override
  public DuoDevice with(Registration other) {
    return new DuoDevice(other, stage, duoUser);
  }
}
