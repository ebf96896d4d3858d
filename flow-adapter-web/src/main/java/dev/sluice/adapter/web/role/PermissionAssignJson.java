package dev.sluice.adapter.web.role;

import dev.sluice.application.shape.Shape;
import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which permissions, on all objects or on one. Whether that makes sense the use case decides. */
record PermissionAssignJson(
    @Nullable List<String> permissions, @Nullable String model, @Nullable String objectPk) {

  private static final Shape<PermissionAssignJson> SHAPE = Shape.of(PermissionAssignJson.class);

  static PermissionAssignJson read(Value.Fields sent) {
    return SHAPE.require(sent);
  }
}
