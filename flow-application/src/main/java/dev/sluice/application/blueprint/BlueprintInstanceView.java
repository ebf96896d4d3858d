package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.blueprint.LastApplication;
import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;

/** A blueprint that is kept as it is shown. */
record BlueprintInstanceView(
    BlueprintInstanceId pk,
    String name,
    String path,
    Value.Fields context,
    Instant lastApplied,
    String lastAppliedHash,
    LastApplication.Status status,
    boolean enabled,
    List<String> managedModels,
    Value.Fields metadata,
    String content) {

  static BlueprintInstanceView of(BlueprintInstance instance) {
    LastApplication last = instance.last();
    return new BlueprintInstanceView(
        instance.id(),
        instance.name(),
        instance.path(),
        instance.context(),
        last.at(),
        last.hash(),
        last.status(),
        instance.enabled(),
        last.models(),
        last.metadata(),
        instance.content());
  }
}
