package dev.sluice.application.setup;

import dev.sluice.application.port.Brands;
import dev.sluice.application.port.DefaultDefinitions;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.StageRepository;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The flows and the brand of an empty database. */
final class DefaultFlows {

  private final DefaultDefinitions definitions;
  private final FlowRepository flows;
  private final StageRepository stages;
  private final Brands brands;
  private final IdSource ids;

  DefaultFlows(
      DefaultDefinitions definitions,
      FlowRepository flows,
      StageRepository stages,
      Brands brands,
      IdSource ids) {
    this.definitions = definitions;
    this.flows = flows;
    this.stages = stages;
    this.brands = brands;
    this.ids = ids;
  }

  void install() {
    List<FlowDefinition> defaults = definitions.list();
    for (FlowDefinition definition : defaults) {
      definition.stages().forEach(this::add);
      flows.add(definition.flow());
    }
    brands.add(brand(defaults));
  }

  private void add(Stage stage) {
    List<Problem> problems = stage.config().problems();
    if (!problems.isEmpty()) {
      throw new FlowFault.Invalid(problems);
    }
    stages.add(stage);
  }

  private Brand brand(List<FlowDefinition> defaults) {
    Map<FlowRole, FlowSlug> byRole = new EnumMap<>(FlowRole.class);
    for (FlowDefinition definition : defaults) {
      switch (definition.flow().designation()) {
        case AUTHENTICATION -> byRole.put(FlowRole.AUTHENTICATION, definition.flow().slug());
        case INVALIDATION -> byRole.put(FlowRole.INVALIDATION, definition.flow().slug());
        case AUTHORIZATION, ENROLLMENT, UNENROLLMENT, RECOVERY, STAGE_CONFIGURATION -> {}
      }
    }
    return Brand.named(new BrandId(ids.next()), "authentik-default", byRole);
  }
}
