package dev.sluice.application.definition;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.value.Value;

/** Shows what a field of prompts would look like that is not stored. */
@FunctionalInterface
public interface PreviewPrompt {

  /**
   * What visitors would be asked.
   *
   * @param sent the field as it would be stored; its name does not matter
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not make fields
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the field or one of its expressions makes
   *     no sense
   */
  StageChallenge preview(Caller caller, Client client, Value.Fields sent);
}
