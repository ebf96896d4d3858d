package dev.sluice.application.port;

import dev.sluice.domain.device.DeviceType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The types of authenticators that are known by name. */
public interface DeviceTypes {

  /** All of them, by their descriptions. */
  List<DeviceType> list();

  /** The type that authenticators call so. */
  Optional<DeviceType> find(UUID aaguid);

  /** Makes these the known ones, and no others. */
  void replaceAll(Collection<DeviceType> types);
}
