package dev.sluice.application.blueprint;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.application.blueprint.BlueprintPlan.Contexts;
import dev.sluice.application.port.InMemoryBlueprintModels;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.ImportReport;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.blueprint.TextSource;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Map;

/** A server with things, labels on things, and bindings, to which blueprints are applied. */
final class Applying {

  final InMemoryBlueprintModels models = new InMemoryBlueprintModels();
  final InMemoryBlueprintModels.Rows things =
      models.have("app.thing", "name", "slug", "attributes", "list", "parent");
  final InMemoryBlueprintModels.Rows labels = models.have("app.label", "thing", "text");
  final InMemoryBlueprintModels.Rows bindings =
      models.have("authentik_policies.policybinding", "target", "order");

  ImportReport apply(Blueprint blueprint) {
    return apply(blueprint, Contexts.NONE);
  }

  ImportReport apply(Blueprint blueprint, Contexts contexts) {
    BlueprintPlan plan = BlueprintPlan.of(blueprint, contexts, models);
    return new BlueprintApplication(models, TextSource.CLOSED, TextSource.CLOSED).apply(plan);
  }

  List<Deed> deeds(Blueprint blueprint) {
    return apply(blueprint).lines().stream().map(ImportReport.Line::deed).toList();
  }

  /** What stops it, whether that is seen before or while it is applied. */
  List<Problem> problems(Blueprint blueprint) {
    return catchThrowableOfType(FlowFault.Invalid.class, () -> apply(blueprint)).problems();
  }

  String problem(Blueprint blueprint) {
    return problems(blueprint).getFirst().message();
  }

  /** An entry about a thing, and more of its keys. */
  static Map<String, ?> thing(String name, Object... more) {
    var entry = Written.fields(more);
    entry.put("model", "app.thing");
    entry.putIfAbsent("identifiers", Map.of("name", name));
    return entry;
  }
}
