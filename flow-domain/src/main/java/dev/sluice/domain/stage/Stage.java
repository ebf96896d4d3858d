package dev.sluice.domain.stage;

import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.kind.Reference;
import dev.sluice.domain.stage.kind.StageConfig;
import java.util.Optional;

/**
 * One step: a name and the configuration of one kind.
 *
 * @param id identifies it
 * @param name unique among all stages
 * @param config what it does; a stage never changes its kind
 * @param version counts the changes, for optimistic locking
 */
public record Stage(StageId id, StageName name, StageConfig config, long version) {

  /** A stage written in code, identified by its name. */
  public static Stage named(String name, StageConfig config) {
    return new Stage(StageId.named(name), new StageName(name), config, 0);
  }

  /**
   * This stage with another configuration of the same kind.
   *
   * @throws IllegalArgumentException if the kind differs
   */
  public Stage reconfigured(StageConfig changed) {
    if (!changed.getClass().equals(config.getClass())) {
      throw new IllegalArgumentException("a stage never changes its kind");
    }
    return new Stage(id, name, changed, version);
  }

  /** This stage without something that it refers to; nothing where it cannot be without. */
  public Optional<Stage> findWithout(Reference gone) {
    try {
      StageConfig rest = config.forgetting(gone);
      return rest.references().contains(gone) || !rest.problems().isEmpty()
          ? Optional.empty()
          : Optional.of(reconfigured(rest));
    } catch (IllegalArgumentException needed) {
      return Optional.empty();
    }
  }
}
