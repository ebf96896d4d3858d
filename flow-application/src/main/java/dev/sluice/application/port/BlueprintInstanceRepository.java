package dev.sluice.application.port;

import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.id.BlueprintInstanceId;
import java.util.List;
import java.util.Optional;

/** The blueprints that are kept. */
public interface BlueprintInstanceRepository {

  /** The one with an identifier. */
  Optional<BlueprintInstance> find(BlueprintInstanceId id);

  /** All of them, by name. */
  List<BlueprintInstance> list();

  /**
   * Adds one.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code name} if it is taken
   */
  void add(BlueprintInstance instance);

  /**
   * Replaces one; one that is gone stays gone.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code name} if it is taken
   */
  void update(BlueprintInstance instance);

  /** Removes one, not what it has made. */
  void remove(BlueprintInstanceId id);
}
