package dev.sluice.application.port;

import dev.sluice.domain.rbac.ModelName;
import java.util.Optional;

/** What entries of blueprints can be about. */
public interface BlueprintModels {

  /** What stands behind a model; nothing if there is none or blueprints may not touch it. */
  Optional<BlueprintModel> find(ModelName model);
}
