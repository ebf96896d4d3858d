package dev.sluice.application.definition;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.stage.Stage;
import java.util.List;

/**
 * A stage as lists have it.
 *
 * @param stage the stage
 * @param flows the flows that it is bound into, by slug, without their bindings; no more than the
 *     first hundred
 */
public record StageRow(Stage stage, List<Flow> flows) {

  /** The field by which listings tell kinds apart. */
  public static final String KIND = "kind";

  /** The filter for stages that no flow binds, or that one does. */
  public static final String NO_FLOWS = "no_flows";

  public StageRow {
    flows = List.copyOf(flows);
  }
}
