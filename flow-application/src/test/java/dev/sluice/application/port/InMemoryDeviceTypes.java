package dev.sluice.application.port;

import dev.sluice.domain.device.DeviceType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Types of authenticators in memory. */
public final class InMemoryDeviceTypes implements DeviceTypes {

  private final InMemoryTable<UUID, DeviceType> types;

  public InMemoryDeviceTypes(ImmediateUnitOfWork work) {
    this.types = new InMemoryTable<>(work);
  }

  @Override
  public List<DeviceType> list() {
    return types.list().stream()
        .sorted(
            Comparator.comparing(DeviceType::description)
                .thenComparing(type -> type.aaguid().toString()))
        .toList();
  }

  @Override
  public Optional<DeviceType> find(UUID aaguid) {
    return types.find(aaguid);
  }

  @Override
  public void replaceAll(Collection<DeviceType> known) {
    types.removeIf(_ -> true);
    known.forEach(type -> types.put(type.aaguid(), type));
  }
}
