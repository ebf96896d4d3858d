package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.value.Value;
import java.util.Objects;

/** What can be written of a blueprint that is kept. */
record BlueprintInstanceAttributes(
    String name, String path, Value.Fields context, Boolean enabled, String content) {

  BlueprintInstanceAttributes {
    path = Objects.requireNonNullElse(path, "");
    context = Objects.requireNonNullElse(context, Value.Fields.NONE);
    enabled = enabled == null || enabled;
    content = Objects.requireNonNullElse(content, "");
  }

  static BlueprintInstanceAttributes of(BlueprintInstance instance) {
    return new BlueprintInstanceAttributes(
        instance.name(),
        instance.path(),
        instance.context(),
        instance.enabled(),
        instance.content());
  }

  /** Whether applying the one is something else than applying the other. */
  boolean meansTheSameAs(BlueprintInstanceAttributes other) {
    return path.equals(other.path)
        && context.equals(other.context)
        && content.equals(other.content);
  }
}
