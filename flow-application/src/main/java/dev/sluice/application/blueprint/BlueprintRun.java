package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.port.BlueprintModel.Action;
import dev.sluice.application.port.BlueprintModel.Resource;
import dev.sluice.application.port.BlueprintModels;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.EntryState;
import dev.sluice.domain.blueprint.ImportReport;
import dev.sluice.domain.blueprint.ImportReport.Deed;
import dev.sluice.domain.blueprint.ImportReport.Line;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.Journal;
import dev.sluice.domain.blueprint.KeyRemapping;
import dev.sluice.domain.blueprint.Node;
import dev.sluice.domain.blueprint.Referrer;
import dev.sluice.domain.blueprint.Scope;
import dev.sluice.domain.blueprint.Surroundings;
import dev.sluice.domain.rbac.ModelName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One application of one document: what its entries have come to stand for so far. */
final class BlueprintRun {

  private final BlueprintModels models;
  private final Surroundings surroundings;
  private final Node.Mapping context;
  private final Journal journal = new Journal();
  private final Map<String, InstanceKey> before = new HashMap<>();
  private final KeyRemapping remapping = new KeyRemapping();

  BlueprintRun(BlueprintModels models, Surroundings surroundings, Node.Mapping context) {
    this.models = models;
    this.surroundings = surroundings;
    this.context = context;
  }

  ImportReport apply(List<BlueprintEntry> entries) {
    var lines = new ArrayList<Line>(entries.size());
    for (BlueprintEntry entry : entries) {
      lines.add(new Line(entry.name(), apply(entry)));
    }
    return new ImportReport(lines, journal.warnings());
  }

  private Deed apply(BlueprintEntry entry) {
    var referrer = new Referrer(entry.name(), null, before);
    Scope scope = Scope.of(surroundings, context, referrer, journal);
    if (!entry.applies(scope)) {
      return Deed.SKIPPED;
    }
    ModelName name = entry.model(scope);
    BlueprintModel model =
        models
            .find(name)
            .orElseThrow(
                () -> BlueprintEntry.noModel(entry.model().at(), name.text()).fault(entry.name()));
    Scope inside = scope.of(referrer.of(name));
    return switch (model) {
      case Action action -> perform(action, entry, inside);
      case Resource resource when !resource.takesEntries() ->
          throw BlueprintEntry.baseModel(entry.model().at(), name.text()).fault(entry.name());
      case Resource resource -> apply(new ResourceEntry(resource, entry, remapping), name, inside);
    };
  }

  private Deed perform(Action action, BlueprintEntry entry, Scope scope) {
    if (!entry.permissions().isEmpty()) {
      throw entry.noObject().fault(entry.name());
    }
    if (entry.state(scope) == EntryState.ABSENT) {
      return Deed.MISSED;
    }
    var values = remapping.in(entry.attrs().resolve(scope));
    new Placing(entry).of(() -> action.perform(values));
    return Deed.PERFORMED;
  }

  private Deed apply(ResourceEntry entry, ModelName model, Scope scope) {
    ResourceEntry.Applied applied = entry.apply(model, scope);
    InstanceKey key = applied.key();
    if (key != null) {
      remember(entry.entry().id(), key);
      entry.grant(key, scope);
    }
    return applied.deed();
  }

  /** Of several entries with one id, the first that stands for anything counts. */
  private void remember(@Nullable String id, InstanceKey key) {
    if (id != null) {
      before.putIfAbsent(id, key);
    }
  }
}
