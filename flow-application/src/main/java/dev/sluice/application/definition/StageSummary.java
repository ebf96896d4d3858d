package dev.sluice.application.definition;

import dev.sluice.application.resource.NoAttributes;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.StageName;
import java.util.List;

/** A stage of any kind as it is shown. */
public record StageSummary(
    StageId pk,
    StageName name,
    String component,
    String verboseName,
    String verboseNamePlural,
    String metaModelName,
    List<FlowSetView> flowSet) {

  static StageSummary of(StageRow row, String kind) {
    StageView view = StageView.of(row, kind, NoAttributes.NONE);
    return new StageSummary(
        view.pk(),
        view.name(),
        view.component(),
        view.verboseName(),
        view.verboseNamePlural(),
        view.metaModelName(),
        view.flowSet());
  }
}
