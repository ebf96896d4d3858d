package dev.sluice.application.stage;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.StageBehavior;
import dev.sluice.domain.stage.StageBehaviors;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The handlers of all kinds, as the behaviors that the domain runs. */
public final class StageHandlers {

  private final StageBehaviors behaviors;
  private final Map<Class<?>, StageHandler<?>> handlers = new HashMap<>();

  /**
   * @param handlers one for each kind that the domain knows, and those of custom kinds
   * @throws IllegalStateException if a kind has no handler, or two
   */
  public StageHandlers(Collection<? extends StageHandler<?>> handlers) {
    StageBehaviors known = StageBehaviors.NONE;
    for (StageHandler<?> handler : handlers) {
      known = with(known, handler);
      this.handlers.put(handler.configType(), handler);
    }
    requireComplete(known);
    this.behaviors = known;
  }

  /** The behavior of each kind. */
  public StageBehaviors behaviors() {
    return behaviors;
  }

  /** What is wrong with a configuration, in any program or in this one. */
  public List<Problem> problems(StageConfig config) {
    var problems = new ArrayList<>(config.problems());
    StageHandler<?> handler = handlers.get(config.getClass());
    if (handler != null) {
      problems.addAll(problems(handler, config));
    }
    return problems;
  }

  /** A record of what is shown of stages of a kind besides their configurations. */
  public Class<? extends Record> shownType(Class<? extends StageConfig> kind) {
    StageHandler<?> handler = handlers.get(kind);
    return handler == null ? NothingBesides.class : handler.shownType();
  }

  /** What is shown of a stage besides its configuration. */
  public Record shown(StageConfig config) {
    StageHandler<?> handler = handlers.get(config.getClass());
    return handler == null ? NothingBesides.NONE : shown(handler, config);
  }

  private static <C extends StageConfig> Record shown(StageHandler<C> handler, StageConfig config) {
    return handler.shown(handler.configType().cast(config));
  }

  private static <C extends StageConfig> List<Problem> problems(
      StageHandler<C> handler, StageConfig config) {
    return handler.problems(handler.configType().cast(config));
  }

  private static <C extends StageConfig> StageBehaviors with(
      StageBehaviors known, StageHandler<C> handler) {
    if (known.handles(handler.configType())) {
      throw new IllegalStateException("Two handlers for " + handler.configType());
    }
    return known.with(handler.configType(), behavior(handler));
  }

  private static <C extends StageConfig> StageBehavior<C> behavior(StageHandler<C> handler) {
    return handler instanceof InteractiveStageHandler<C, ?> interactive
        ? new Interactive<>(interactive)
        : handler::enter;
  }

  private static void requireComplete(StageBehaviors known) {
    for (Class<?> kind : StageConfig.class.getPermittedSubclasses()) {
      if (kind != CustomStage.class && !known.handles(kind.asSubclass(StageConfig.class))) {
        throw new IllegalStateException("No handler for " + kind);
      }
    }
  }

  /** Reads the response as what the handler wants; what cannot be read is refused by field. */
  private record Interactive<C extends StageConfig, R extends StageResponse>(
      InteractiveStageHandler<C, R> handler) implements StageBehavior<C> {

    @Override
    public StageOutcome enter(C stage, StageVisit visit) {
      return handler.enter(stage, visit);
    }

    @Override
    public StageOutcome respond(C stage, StageVisit visit, ResponseSource response) {
      return switch (response.read(handler.responseType())) {
        case ResponseSource.Read.Good<R>(R good) -> handler.respond(stage, good, visit);
        case ResponseSource.Read.Bad<R>(var problems) -> new Reject(problems);
      };
    }
  }
}
