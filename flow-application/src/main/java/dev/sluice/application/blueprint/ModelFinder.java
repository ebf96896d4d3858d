package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.port.BlueprintModel.Resource;
import dev.sluice.application.port.BlueprintModels;
import dev.sluice.domain.blueprint.Finder;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.Lookup;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds what tags ask for among the models that entries can be about. */
record ModelFinder(BlueprintModels models) implements Finder {

  @Override
  public Found find(Lookup lookup, Wanted wanted) {
    BlueprintModel model = models.find(lookup.model()).orElse(null);
    if (!(model instanceof Resource resource)) {
      return new Found.Impossible("App or Model does not exist: " + lookup.model().text() + ".");
    }
    try {
      Optional<InstanceKey> key = resource.find(lookup);
      return key.<Found>map(one -> new Found.One(value(resource, one, wanted)))
          .orElseGet(Found.None::new);
    } catch (FlowFault.Invalid fault) {
      return new Found.Impossible(
          fault.problems().stream().map(Problem::message).collect(Collectors.joining(" ")));
    }
  }

  private static Value value(Resource resource, InstanceKey key, Wanted wanted) {
    return switch (wanted) {
      case KEY -> key.pk();
      case OBJECT -> resource.describe(key);
    };
  }
}
