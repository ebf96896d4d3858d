package dev.sluice.application.port;

import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/**
 * The fields of prompts. When a unit of work ends there is a new revision of each flow with a stage
 * that refers to a field it wrote.
 */
public interface PromptRepository {

  /** The model of fields of prompts. */
  ModelName MODEL = ModelName.of("authentik_stages_prompt.prompt");

  /** A field as an object that permissions can be about. */
  static ObjectKey keyOf(PromptId id) {
    return new ObjectKey(MODEL, id.value().toString());
  }

  /** A field. */
  Optional<Prompt> find(PromptId id);

  /**
   * Adds a field.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   */
  void add(Prompt prompt);

  /**
   * Replaces a field.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone
   */
  void update(Prompt prompt);

  /**
   * Removes a field with the grants on it. Stages that refer to it forget it.
   *
   * @return whether it was there
   */
  boolean remove(PromptId id);
}
