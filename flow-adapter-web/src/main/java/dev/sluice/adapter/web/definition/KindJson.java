package dev.sluice.adapter.web.definition;

import dev.sluice.application.definition.ListKinds.KindView;
import dev.sluice.application.definition.ListUserSettings.UserSettingView;
import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants.ComponentModel;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A kind that can be made, as administrators choose it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record KindJson(
    String name,
    String description,
    String component,
    String modelName,
    boolean requiresEnterprise,
    boolean deprecated) {

  /** Makes them. */
  @Mapper(componentModel = ComponentModel.SPRING, implementationName = "Generated<CLASS_NAME>")
  interface FromView {

    List<KindJson> kinds(List<KindView> kinds);

    List<UserSettingJson> settings(List<UserSettingView> settings);
  }
}
