package dev.sluice.application.port;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import java.util.Optional;

/** Stages of all kinds. Every write makes a new revision of each flow that uses the stage. */
public interface StageRepository {

  /** A stage. */
  Optional<Stage> find(StageId id);

  /**
   * Adds a stage.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  void add(Stage stage);

  /**
   * Replaces a stage.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if somebody else was first
   */
  void update(Stage stage);
}
