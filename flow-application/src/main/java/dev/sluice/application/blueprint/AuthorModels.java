package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.port.BlueprintModels;
import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.Resources;
import dev.sluice.domain.rbac.ModelName;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the definition API serves, and what else entries can do, with the rights of one
 * author.
 *
 * @param actions the meta models
 */
record AuthorModels(
    Resources resources,
    ModelEdits edits,
    Applier applier,
    Map<ModelName, BlueprintModel.Action> actions)
    implements BlueprintModels {

  AuthorModels {
    actions = Map.copyOf(actions);
  }

  @Override
  public Optional<BlueprintModel> find(ModelName model) {
    BlueprintModel.Action action = actions.get(model);
    return action == null ? findResource(model).map(this::model) : Optional.of(action);
  }

  /** Another way to the objects of a model is no model. */
  private Optional<Resource<?, ?>> findResource(ModelName model) {
    return resources.find(model).filter(found -> found.profile().model().equals(model));
  }

  private <A, V> BlueprintModel model(Resource<A, V> resource) {
    return new ResourceModel<>(resource, applier, edits);
  }
}
