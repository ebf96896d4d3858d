package dev.sluice.domain.stage;

import dev.sluice.domain.stage.kind.StageConfig;
import java.util.Map;

/**
 * A stage that exists only inside a plan: put there by another stage or by the engine
 * (spec/stages.md 1.2).
 *
 * @param name what it is called in explanations
 * @param config what it does
 * @param attributes what whoever put it there wants it to know
 */
public record InMemoryStage(StageName name, StageConfig config, Map<String, String> attributes) {

  public InMemoryStage {
    attributes = Map.copyOf(attributes);
  }

  /** A stage without attributes. */
  public static InMemoryStage named(String name, StageConfig config) {
    return new InMemoryStage(new StageName(name), config, Map.of());
  }
}
