package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.ScriptedPolicy;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptStageHandlerTest {

  private static final Prompt NAME = Prompt.named("name", PromptType.TEXT);
  private static final Prompt PASSWORD = Prompt.named("password", PromptType.PASSWORD).at(1);
  private static final Prompt REPEAT = Prompt.named("password_repeat", PromptType.PASSWORD).at(2);

  private final Engine engine = new Engine();
  private final Browser browser = engine.browser();

  private Step open(List<Prompt> prompts, Policy... policies) {
    var stage =
        new PromptStage(
            prompts.stream().map(Prompt::id).toList(),
            Arrays.stream(policies).map(Policy::id).toList());
    FlowDefinition plain = Flows.of("ask", stage, Flows.click());
    engine
        .ports()
        .definitions()
        .put(
            new FlowDefinition(
                    plain.flow(), 1, plain.stages(), List.of(policies), List.of(), Map.of())
                .asking(prompts));
    return browser.open("ask");
  }

  private static Policy policy(String name, boolean passing, String... messages) {
    return Policy.named(name, new ScriptedPolicy(request -> Verdict.of(passing, messages)));
  }

  private static boolean sameTwice(PolicyRequest request) {
    Map<String, Value> typed =
        request.context().find(ContextKeys.PROMPT_DATA).orElseThrow().fields();
    Value x = Value.of("x");
    return x.equals(typed.get("password"))
        && x.equals(typed.get("password_repeat"))
        && !typed.containsKey("component");
  }

  private Context context() {
    return engine.ports().executions().list().getLast().execution().context();
  }

  @Test
  void asksForEachOfItsFields() {
    Step asked = open(List.of(REPEAT, NAME.placeholder("Your name", false), PASSWORD));

    assertThat(((PromptStage.Challenge) asked.answer().challenge()).fields())
        .extracting(
            PromptStage.Field::fieldKey, PromptStage.Field::label, PromptStage.Field::placeholder)
        .containsExactly(
            tuple("name", "name", "Your name"),
            tuple("password", "password", ""),
            tuple("password_repeat", "password_repeat", ""));
  }

  @Test
  void speaksTheLanguageThatIsChosenFromThenOn() {
    open(List.of(NAME, Prompt.named("attributes.settings.locale", PromptType.AK_LOCALE)));

    Step next =
        browser.post("ask", Fields.of("name", "Ada").and("attributes.settings.locale", "de"));

    assertThat(next.place().language()).isEqualTo("de");
  }

  @Test
  void remembersWhatWasTyped() {
    open(List.of(NAME));

    Step next = browser.post("ask", "name", "Ada");

    assertThat(next.answer()).isEqualTo(Answers.click("ask-1"));
    assertThat(context().find(ContextKeys.PROMPT_DATA).orElseThrow().fields())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("name", Value.of("Ada"), "component", Value.of("ak-stage-prompt")));
  }

  @Test
  void asksAgainWhereSomethingIsMissing() {
    open(List.of(NAME, PASSWORD, REPEAT));

    assertThat(browser.post("ask", Fields.of("password", "x")).answer().problems())
        .containsExactly(
            new Problem("name", "required", "This field is required."),
            new Problem("password_repeat", "required", "This field is required."));
  }

  @Test
  void letsPoliciesSeeWhatWasTyped() {
    var comparing =
        Policy.named(
            "comparing",
            new ScriptedPolicy(request -> Verdict.of(sameTwice(request), "different")));
    open(List.of(PASSWORD, REPEAT), comparing);

    Step next = browser.post("ask", Fields.of("password", "x").and("password_repeat", "x"));

    assertThat(next.answer()).isEqualTo(Answers.click("ask-1"));
  }

  @Test
  void refusesWhatOneOfItsPoliciesDoesNotLike() {
    open(
        List.of(NAME),
        policy("good", true, "well done"),
        policy("bad", false, "not this"),
        policy("worse", false, "nor that"));

    assertThat(browser.post("ask", "name", "Ada").answer().problems())
        .containsExactly(
            Problem.invalid("well done"), Problem.invalid("not this"), Problem.invalid("nor that"));
    assertThat(context().has(ContextKeys.PROMPT_DATA)).isFalse();
  }

  @Test
  void refusesWithoutAWordWhereAPolicySaysNone() {
    open(List.of(NAME), policy("silent", false));

    Step again = browser.post("ask", "name", "Ada");

    assertThat(again.answer().rejected()).isTrue();
    assertThat(again.answer().problems()).isEmpty();
  }

  @Test
  void refusesWhatAPolicyCannotDecide() {
    var broken =
        Policy.named(
            "broken",
            new ScriptedPolicy(request -> {
              throw new IllegalStateException("broken");
            }));
    open(List.of(NAME), broken);

    assertThat(browser.post("ask", "name", "Ada").answer().rejected()).isTrue();
    assertThat(engine.ports().events().actions()).containsExactly("policy_exception");
  }
}
