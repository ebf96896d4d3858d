package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.DefinitionStorage.refusal;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.PromptRepository;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.PromptStage;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class PromptRepositoryContract {

  private final DefinitionStorage storage;

  PromptRepositoryContract(DefinitionStorage storage) {
    this.storage = storage;
  }

  private Prompt prompt() {
    Prompt prompt = Prompt.named(unique("field"), PromptType.TEXT);
    storage.prompts().add(prompt);
    return prompt;
  }

  @ParameterizedTest
  @EnumSource(PromptType.class)
  void findsAFieldAsItWasAdded(PromptType type) {
    Prompt prompt =
        Prompt.named(unique("field"), type)
            .optional()
            .placeholder("'a'", true)
            .initially("b", false)
            .at(-7);
    storage.prompts().add(prompt);

    assertThat(storage.prompts().find(prompt.id())).contains(prompt);
    assertThat(storage.prompts().find(PromptId.named("nowhere"))).isEmpty();
  }

  @Test
  void refusesANameThatIsTaken() {
    Prompt prompt = prompt();
    Prompt other = prompt();
    Prompt namesake = renamed(other, prompt.name());

    assertThat(refusal(() -> storage.prompts().update(namesake)))
        .isEqualTo(new Problem("name", "unique", "A prompt with this name already exists."));
  }

  private static Prompt renamed(Prompt prompt, String name) {
    return new Prompt(
        prompt.id(),
        name,
        prompt.fieldKey(),
        prompt.label(),
        prompt.type(),
        prompt.required(),
        "",
        false,
        "",
        false,
        0,
        "");
  }

  @Test
  void refusesToChangeWhatIsGone() {
    Prompt gone = Prompt.named(unique("field"), PromptType.TEXT);

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> storage.prompts().update(gone));
    assertThat(storage.prompts().remove(gone.id())).isFalse();
  }

  @Test
  void changesTheDefinitionsThatAskForAField() {
    Prompt prompt = prompt();
    Flow flow = storage.flow(storage.stage(PromptStage.of(prompt.id())));
    assertThat(storage.current(flow).prompts()).containsExactly(prompt);

    storage.prompts().update(prompt.optional());

    assertThat(storage.current(flow).prompts()).containsExactly(prompt.optional());
  }

  @Test
  void changesTheDefinitionsWithAPolicyThatAStageAsks() {
    Policy policy = storage.policy();
    Stage stage = storage.stage(PromptStage.of().validatedBy(policy.id()));
    Flow flow = storage.flow(stage);
    assertThat(storage.current(flow).policies()).containsExactly(policy);

    storage.policies().remove(policy.id());

    assertThat(storage.current(flow).policies()).isEmpty();
    assertThat(storage.stages().find(stage.id()).orElseThrow().config())
        .isEqualTo(PromptStage.of());
  }

  @Test
  void letsStagesForgetAFieldThatIsRemoved() {
    Prompt gone = prompt();
    Prompt stays = prompt();
    Stage stage = storage.stage(PromptStage.of(gone.id(), stays.id()));
    Flow flow = storage.flow(stage);
    String pk = gone.id().value().toString();
    RoleId role = storage.rbac().roleOn(new ObjectKey(PromptRepository.MODEL, pk));

    assertThat(storage.prompts().remove(gone.id())).isTrue();

    assertThat(storage.prompts().find(gone.id())).isEmpty();
    assertThat(storage.current(flow).prompts()).containsExactly(stays);
    assertThat(storage.stages().find(stage.id()).orElseThrow().config())
        .isEqualTo(PromptStage.of(stays.id()));
    assertThat(storage.rbac().grants().list(Set.of(role))).isEmpty();
  }

  @Test
  void refusesAStageThatAsksForNothingThatIsThere() {
    Stage lost = Stage.named(unique("lost"), PromptStage.of(PromptId.named("nowhere")));

    assertThat(refusal(() -> storage.stages().add(lost)).code()).isEqualTo("does_not_exist");
  }
}
