package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintFormat;
import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.resource.Resources;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.ImportReport;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.rbac.Model;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Applies blueprints to what the definition API serves, in the caller's unit of work. */
final class BlueprintEngine {

  private static final ModelName META = ModelName.of("authentik_blueprints.metaapplyblueprint");

  private final BlueprintFormat format;
  private final Resources resources;
  private final ModelEdits edits;
  private final Outside outside;
  private final ModelCatalogue catalogue;

  BlueprintEngine(
      BlueprintFormat format,
      Resources resources,
      ModelEdits edits,
      Outside outside,
      ModelCatalogue catalogue) {
    this.format = format;
    this.resources = resources;
    this.edits = edits;
    this.outside = outside;
    this.catalogue = catalogue;
  }

  BlueprintFormat format() {
    return format;
  }

  /**
   * Applies a blueprint.
   *
   * @param context what {@code !Context} finds before what the document says
   * @param applyOther what entries do that apply another blueprint
   * @throws dev.sluice.domain.shared.FlowFault if it cannot be applied; the unit of work is then to
   *     be undone
   */
  ImportReport apply(
      Blueprint blueprint,
      Value.Fields context,
      Applier applier,
      BlueprintModel.Action applyOther) {
    var models = new AuthorModels(resources, edits, applier, Map.of(META, applyOther));
    var contexts = new BlueprintPlan.Contexts(builtIn(), Node.of(context, Place.NOWHERE));
    var plan = BlueprintPlan.of(blueprint, contexts, models);
    return new BlueprintApplication(models, outside.environment(), outside.files()).apply(plan);
  }

  private Node.Mapping builtIn() {
    var labels = new LinkedHashMap<String, Value>();
    for (Model model : catalogue.models()) {
      labels.put(model.name().model(), Value.of(model.name().appLabel()));
    }
    return Node.of(
        new Value.Fields(
            Map.of(
                "goauthentik.io/enterprise/licensed",
                Value.of(false),
                "goauthentik.io/rbac/models",
                new Value.Fields(labels))),
        Place.NOWHERE);
  }
}
