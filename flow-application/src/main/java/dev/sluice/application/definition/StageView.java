package dev.sluice.application.definition;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;

/** A stage of one kind as it is shown. */
record StageView(
    StageId pk,
    StageName name,
    String component,
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    List<FlowSetView> flowSet,
    StageConfig config,
    Record besides) {

  static StageView of(StageRow row, String kind, Record besides) {
    Stage stage = row.stage();
    return new StageView(
        stage.id(),
        stage.name(),
        StageKinds.formComponent(kind),
        StageKinds.verboseName(kind),
        StageKinds.verboseName(kind) + "s",
        StageKinds.modelLabel(kind),
        row.flows().stream().map(FlowSetView::of).toList(),
        stage.config(),
        besides);
  }
}
