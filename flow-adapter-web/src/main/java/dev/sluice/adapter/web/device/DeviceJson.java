package dev.sluice.adapter.web.device;

import dev.sluice.application.device.DeviceView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A device of any class. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DeviceJson(
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    String pk,
    String name,
    String type,
    boolean confirmed,
    Instant created,
    Instant lastUpdated,
    @Nullable Instant lastUsed,
    @Nullable String extraDescription,
    @Nullable String externalId) {

  /** Makes them. */
  @Mapper(componentModel = ComponentModel.SPRING, implementationName = "Generated<CLASS_NAME>")
  interface FromView {

    List<DeviceJson> devices(List<DeviceView> devices);
  }
}
