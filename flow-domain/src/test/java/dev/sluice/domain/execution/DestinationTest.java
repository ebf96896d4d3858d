package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a run that ends well sends its visitor. */
class DestinationTest {

  private static final String EXTERNAL = "https://example.org/";

  private final FlowDefinition empty = Definitions.of();

  @Test
  void isTheStartPageByDefault() {
    assertThat(Runs.state(Runs.start(empty))).isEqualTo(new Completed("/"));
  }

  @Test
  void isTheNextPageThatTheVisitorWanted() {
    Run run = Runs.start(empty, Runs.stranger("next=%2Fa%3Fb%3Dc"));

    assertThat(Runs.state(run)).isEqualTo(new Completed("/a?b=c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "next=https://evil.example/",
        "next=//evil.example",
        "next=%2F%5Cevil.example",
        "next=%2F%09%2Fevil.example",
        "next=page",
        "next="
      })
  void isNeverAnotherHostThatTheVisitorNamed(String query) {
    Run run = Runs.start(empty, Runs.stranger(query));

    assertThat(Runs.state(run)).isEqualTo(new Completed("/"));
  }

  @Test
  void isWhatTheContextSaysBeforeAnythingElse() {
    PlanRequest request =
        Runs.stranger("next=/a").knowing(Context.EMPTY.with(ContextKeys.REDIRECT, EXTERNAL));

    assertThat(Runs.state(Runs.start(empty, request))).isEqualTo(new Completed(EXTERNAL));
  }

  @Test
  void isWhatAStageOfTheRunDecided() {
    Learned learned = Learned.NOTHING.with(ContextKeys.REDIRECT, EXTERNAL);
    FlowDefinition definition = Definitions.of(Stages.learning("deciding", learned));

    Run run = Runs.start(definition, Runs.stranger("next=/a"));

    assertThat(Runs.state(run)).isEqualTo(new Completed(EXTERNAL));
  }

  @Test
  void followsTheQueryThatTheRunWasLastOpenedWith() {
    Run waiting = Runs.start(Definitions.of(Stages.asking("only")), Runs.stranger("next=/a"));

    FlowExecution reopened = waiting.execution().queried(new SavedQuery("next=/b&flow_token=key"));

    assertThat(reopened.query()).isEqualTo(new SavedQuery("next=/b"));
    assertThat(reopened.after(Stages.PROCEED).state()).isEqualTo(new Completed("/b"));
  }

  @Test
  void keepsNoTokenInTheQuery() {
    Run run = Runs.start(empty, Runs.stranger("flow_token=key&next=/a"));

    assertThat(run.execution().query()).isEqualTo(new SavedQuery("next=/a"));
  }
}
