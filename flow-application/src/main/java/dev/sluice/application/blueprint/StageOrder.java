package dev.sluice.application.blueprint;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.Reference;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts stages behind those that they refer to, and apart from that by name. */
final class StageOrder {

  private final Map<StageId, Stage> byId = new LinkedHashMap<>();
  private final Set<Stage> ordered = new LinkedHashSet<>();
  private final Set<StageId> visited = new LinkedHashSet<>();

  private StageOrder(Collection<Stage> stages) {
    stages.stream()
        .sorted(Comparator.comparing(stage -> stage.name().value()))
        .forEach(stage -> byId.put(stage.id(), stage));
  }

  static List<Stage> of(Collection<Stage> stages) {
    var order = new StageOrder(stages);
    order.byId.values().forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(Stage stage) {
    if (!visited.add(stage.id())) {
      return;
    }
    for (Reference reference : stage.config().references()) {
      if (reference instanceof Reference.ToStage(StageId id) && byId.containsKey(id)) {
        visit(byId.get(id));
      }
    }
    ordered.add(stage);
  }
}
