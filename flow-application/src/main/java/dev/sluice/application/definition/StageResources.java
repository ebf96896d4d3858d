package dev.sluice.application.definition;

import dev.sluice.application.port.Listing;
import dev.sluice.application.port.StageRepository;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import dev.sluice.application.stage.StageHandlers;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.ArrayList;
import java.util.List;

/** Stages: one resource for all, and one for each kind. */
final class StageResources implements ResourceFamily {

  /** The model of stages of any kind. */
  static final ModelName ALL = ModelName.of("authentik_flows.stage");

  private final List<Resource<?, ?>> resources;

  StageResources(
      StageKinds kinds,
      Listing<StageRow> listing,
      StageRepository repository,
      StageHandlers handlers,
      PrimaryKeys keys) {
    var stages = new StageStore(listing, repository, handlers, keys);
    var all = new ArrayList<Resource<?, ?>>();
    all.add(new AllStagesResource(kinds, stages));
    for (String kind : kinds.names()) {
      kinds.find(kind).ifPresent(type -> all.add(new StageResource(kind, type, stages)));
    }
    this.resources = List.copyOf(all);
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
