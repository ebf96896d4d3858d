package dev.sluice.domain.stage.kind;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for whatever an administrator wants to know (spec/stages.md 2.3).
 *
 * @param fields what is asked for
 * @param validationPolicies all of them must like the answer
 */
@Kind(
    value = "prompt",
    path = "prompt/stages",
    description = "Asks for whatever an administrator wants to know.")
public record PromptStage(List<PromptId> fields, List<PolicyId> validationPolicies)
    implements StageConfig {

  private static final int MOST_FIELDS = 10_000;
  private static final int MOST_POLICIES = 1_000;

  public PromptStage {
    fields = fields.stream().distinct().toList();
    validationPolicies =
        validationPolicies == null ? List.of() : validationPolicies.stream().distinct().toList();
    if (fields.size() > MOST_FIELDS) {
      throw new IllegalArgumentException("fields must be no more than " + MOST_FIELDS);
    }
    if (validationPolicies.size() > MOST_POLICIES) {
      throw new IllegalArgumentException(
          "validation_policies must be no more than " + MOST_POLICIES);
    }
  }

  /** A stage that takes every answer that its fields take. */
  public static PromptStage of(PromptId... fields) {
    return new PromptStage(List.of(fields), List.of());
  }

  /** This stage, where policies must like the answer too. */
  public PromptStage validatedBy(PolicyId... policies) {
    return new PromptStage(fields, List.of(policies));
  }

  @Override
  public List<Reference> references() {
    var references = new ArrayList<Reference>();
    fields.forEach(field -> references.add(new Reference.ToPrompt(field)));
    validationPolicies.forEach(policy -> references.add(new Reference.ToPolicy(policy)));
    return List.copyOf(references);
  }

  @Override
  public PromptStage forgetting(Reference reference) {
    return new PromptStage(
        fields.stream().filter(field -> !reference.equals(new Reference.ToPrompt(field))).toList(),
        validationPolicies.stream()
            .filter(policy -> !reference.equals(new Reference.ToPolicy(policy)))
            .toList());
  }

  @Override
  public Showing showing(Context context) {
    return Showing.ALWAYS;
  }

  /**
   * What is asked.
   *
   * @param fields in the order in which they are shown
   */
  @Component("ak-stage-prompt")
  public record Challenge(List<Field> fields) implements StageChallenge {
    public Challenge {
      fields = List.copyOf(fields);
    }
  }

  /**
   * A field as it is shown; all its values are texts.
   *
   * @param fieldKey what its value is called in the answer
   * @param label may be blank
   * @param type what it takes
   * @param required whether it has to be filled in
   * @param placeholder what it shows while it is empty
   * @param initialValue what it holds at first; HTML for some types
   * @param order where it stands
   * @param subText HTML that explains it, may be blank
   * @param choices what can be chosen, or null where nothing is
   */
  public record Field(
      String fieldKey,
      @Prose String label,
      PromptType type,
      boolean required,
      String placeholder,
      String initialValue,
      int order,
      String subText,
      @SentAsNull @Nullable List<Choice> choices) {

    public Field {
      choices = choices == null ? null : List.copyOf(choices);
    }

    /** Not what it holds, which may be about somebody. */
    @Override
    public String toString() {
      return "Field[" + fieldKey + ", " + type + "]";
    }
  }

  /** One of some things to choose from. */
  public record Choice(String value, String label) {}

  /**
   * What is answered: a value for the key of each field.
   *
   * @param values all that was sent
   */
  @Component("ak-stage-prompt")
  public record Response(@WholeAnswer Value.Fields values) implements StageResponse {

    /** Never the values. */
    @Override
    public String toString() {
      return "Response[" + values.fields().keySet() + "]";
    }
  }
}
