package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.stream.Stream;

/** Which models a document names; those that a tag will name are not known before. */
final class BlueprintModelNames {

  private BlueprintModelNames() {}

  static List<String> of(Blueprint blueprint) {
    return blueprint.entries().stream()
        .flatMap(entry -> of(entry.model()))
        .map(ModelName::text)
        .distinct()
        .sorted()
        .toList();
  }

  static Stream<ModelName> of(Node model) {
    return model instanceof Node.Literal(Value.Scalar written, var _)
        ? ModelName.parseAnyCase(written.text()).stream()
        : Stream.empty();
  }
}
