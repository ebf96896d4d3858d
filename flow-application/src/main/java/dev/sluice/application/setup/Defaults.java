package dev.sluice.application.setup;

import dev.sluice.application.blueprint.InstallDefaultBlueprints;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.FlowRepository;
import dev.sluice.application.port.IdSource;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.BrandId;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an empty database gets: all that the default blueprints say, and the brand that names it.
 */
final class Defaults {

  private static final Map<FlowRole, FlowSlug> FLOWS =
      Map.of(
          FlowRole.AUTHENTICATION, new FlowSlug("default-authentication-flow"),
          FlowRole.INVALIDATION, new FlowSlug("default-invalidation-flow"));

  private final InstallDefaultBlueprints blueprints;
  private final FlowRepository flows;
  private final Brands brands;
  private final IdSource ids;

  Defaults(InstallDefaultBlueprints blueprints, FlowRepository flows, Brands brands, IdSource ids) {
    this.blueprints = blueprints;
    this.flows = flows;
    this.brands = brands;
    this.ids = ids;
  }

  void install() {
    blueprints.install();
    brands.add(Brand.named(new BrandId(ids.next()), "authentik-default", present()));
  }

  /** An operator's own version of a default blueprint may leave a flow out. */
  private Map<FlowRole, FlowSlug> present() {
    var present = new EnumMap<FlowRole, FlowSlug>(FLOWS);
    present.values().removeIf(slug -> flows.find(slug).isEmpty());
    return present;
  }
}
