package dev.sluice.application.stage;

import dev.sluice.application.policy.CalledPolicies;
import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.value.Value;
import java.util.List;

/** Shows what a single field would look like. */
public final class PromptPreview {

  private final PromptFields fields;
  private final CalledPolicies policies;

  PromptPreview(PromptFields fields, CalledPolicies policies) {
    this.fields = fields;
    this.policies = policies;
  }

  /**
   * What visitors would be asked.
   *
   * @param request what expressions are evaluated about
   * @throws ExpressionFailed if one cannot be
   */
  public StageChallenge of(Prompt prompt, PolicyRequest request) {
    var question = new Question(request, policies.about(request));
    var setting = new PromptFields.Setting(question, Value.Fields.NONE, true);
    return new PromptStage.Challenge(
        fields.ask(List.of(prompt), setting).stream().map(AskedField::shown).toList());
  }
}
