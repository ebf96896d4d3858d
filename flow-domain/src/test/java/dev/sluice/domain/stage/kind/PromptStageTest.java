package dev.sluice.domain.stage.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.PromptId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.stage.kind.Reference.ToGroup;
import dev.sluice.domain.stage.kind.Reference.ToPolicy;
import dev.sluice.domain.stage.kind.Reference.ToPrompt;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptStageTest {

  private static final PromptId NAME = PromptId.named("name");
  private static final PromptId EMAIL = PromptId.named("email");
  private static final PolicyId STRONG = PolicyId.named("strong");

  @Test
  void refersToWhatItAsksForAndToWhatMustLikeTheAnswer() {
    PromptStage stage = PromptStage.of(NAME, EMAIL, NAME).validatedBy(STRONG);

    assertThat(stage.references())
        .containsExactly(new ToPrompt(NAME), new ToPrompt(EMAIL), new ToPolicy(STRONG));
    assertThat(stage.forgetting(new ToPrompt(NAME)))
        .isEqualTo(PromptStage.of(EMAIL).validatedBy(STRONG));
    assertThat(stage.forgetting(new ToPolicy(STRONG))).isEqualTo(PromptStage.of(NAME, EMAIL));
  }

  @Test
  void hasFieldsButNoMoreThanAnybodyFillsIn() {
    List<PromptId> many =
        IntStream.range(0, 10_001).mapToObj(i -> new PromptId(new UUID(1, i))).toList();

    assertThat(new PromptStage(many.subList(0, 10_000), List.of()).fields()).hasSize(10_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PromptStage(many, List.of()))
        .withMessageStartingWith("fields ");
  }

  @Test
  void neverPrintsWhatWasTyped() {
    var response = new PromptStage.Response(new Value.Fields(Map.of("key", Value.of("secret"))));

    assertThat(response).asString().contains("key").doesNotContain("secret");
  }

  @Test
  void letsAStageThatWritesForgetItsGroup() {
    var group = new GroupId(new UUID(1, 1));
    var stage =
        new UserWriteStage(
            UserCreationMode.ALWAYS_CREATE, false, group, UserType.INTERNAL, "users/new");

    assertThat(stage.references()).containsExactly(new ToGroup(group));
    assertThat(stage.forgetting(new ToGroup(group)).createUsersGroup()).isNull();
    assertThat(stage.forgetting(new ToPrompt(NAME))).isEqualTo(stage);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new UserWriteStage(
                UserCreationMode.ALWAYS_CREATE, false, null, UserType.INTERNAL, "/users"));
  }
}
