package dev.sluice.application.port;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import java.util.Optional;

/**
 * Stages of all kinds. When a unit of work ends there is a new revision of each flow that uses a
 * stage it wrote, one however often it did.
 */
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

  /**
   * Removes a stage with its bindings, what hangs on them and the grants on all of them. Stages
   * that refer to it forget it.
   *
   * @return whether it was there
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if a stage cannot be without it, naming each
   */
  boolean remove(StageId id);
}
