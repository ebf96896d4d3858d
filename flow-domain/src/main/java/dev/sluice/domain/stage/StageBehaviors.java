package dev.sluice.domain.stage;

import dev.sluice.domain.stage.kind.StageConfig;
import java.util.HashMap;
import java.util.Map;

/** The behavior of each kind of stage. Immutable. */
public final class StageBehaviors {

  /** No kinds. */
  public static final StageBehaviors NONE = new StageBehaviors(Map.of());

  private final Map<Class<?>, StageBehavior<?>> behaviors;

  private StageBehaviors(Map<Class<?>, StageBehavior<?>> behaviors) {
    this.behaviors = behaviors;
  }

  /** The behavior of one kind. */
  public static <C extends StageConfig> StageBehaviors of(
      Class<C> config, StageBehavior<? super C> behavior) {
    return NONE.with(config, behavior);
  }

  /** These behaviors and one more. */
  public <C extends StageConfig> StageBehaviors with(
      Class<C> config, StageBehavior<? super C> behavior) {
    var all = new HashMap<>(behaviors);
    all.put(config, behavior);
    return new StageBehaviors(Map.copyOf(all));
  }

  /** Whether there is a behavior for a configuration class. */
  public boolean handles(Class<? extends StageConfig> config) {
    return behaviors.containsKey(config);
  }

  /** Lets a stage that the run has reached decide. */
  public StageOutcome enter(StageConfig config, StageVisit visit) {
    return of(config).enter(config, visit);
  }

  /** Lets a stage decide about an answer. */
  public StageOutcome respond(StageConfig config, StageVisit visit, ResponseSource response) {
    return of(config).respond(config, visit, response);
  }

  // each entry was put in under its own class
  @SuppressWarnings("unchecked")
  private StageBehavior<StageConfig> of(StageConfig config) {
    var behavior = (StageBehavior<StageConfig>) behaviors.get(config.getClass());
    if (behavior == null) {
      throw new IllegalStateException("nothing handles " + config.getClass().getSimpleName());
    }
    return behavior;
  }
}
