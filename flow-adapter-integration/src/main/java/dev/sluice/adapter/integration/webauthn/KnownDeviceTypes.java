package dev.sluice.adapter.integration.webauthn;

import dev.sluice.application.port.DeviceTypeCatalogue;
import dev.sluice.domain.device.DeviceType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The types of authenticators that come with the program, and those that metadata tells of. */
public final class KnownDeviceTypes implements DeviceTypeCatalogue {

  private final BundledDeviceTypes bundled = new BundledDeviceTypes();
  private final Makers makers;

  public KnownDeviceTypes(Makers makers) {
    this.makers = makers;
  }

  @Override
  public Optional<String> refresh() {
    return makers.metadata().flatMap(FidoMetadata::look);
  }

  @Override
  public String edition() {
    return makers
        .metadata()
        .map(metadata -> bundled.edition() + " and of FIDO no. " + metadata.known().number())
        .orElseGet(bundled::edition);
  }

  @Override
  public List<DeviceType> list() {
    var types = new LinkedHashMap<UUID, DeviceType>();
    bundled.list().forEach(type -> types.put(type.aaguid(), type));
    makers.metadata().ifPresent(metadata -> add(metadata.known().types(), types));
    return List.copyOf(types.values());
  }

  /** Those that are broken can be chosen by nobody. */
  private static void add(Map<UUID, Maker> told, Map<UUID, DeviceType> types) {
    told.forEach((aaguid, maker) -> {
      if (maker.broken()) {
        types.remove(aaguid);
      } else if (!maker.description().isEmpty()) {
        types.put(aaguid, new DeviceType(aaguid, maker.description(), null));
      }
    });
  }
}
