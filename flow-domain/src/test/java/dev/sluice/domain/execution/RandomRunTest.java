package dev.sluice.domain.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.definition.Definitions;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.policy.Policies;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.Stages;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any flow, whatever its stages and policies decide. */
class RandomRunTest {

  private static final int MOST_REQUESTS = 50;

  static IntStream seeds() {
    return IntStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void settlesAtEveryRequestAndCountsIt(int seed) {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
    Run run = Runs.start(definition(random));

    for (int step = 1; step <= MOST_REQUESTS && run.execution().isAwaiting(); step++) {
      assertThat(run.execution().step()).isEqualTo(step);
      assertThat(run.answer()).isEqualTo(Answer.about(run.execution()));
      run = Runs.respond(run);
    }

    assertThat(run.execution().isAwaiting() || refusesAnswers(run)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void decidesTheSameForTheSameChoices(int seed) {
    assertThat(lastState(seed)).isEqualTo(lastState(seed));
  }

  private static ExecutionState lastState(int seed) {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(seed);
    Run run = Runs.start(definition(random));
    for (int i = 0; i < MOST_REQUESTS && run.execution().isAwaiting(); i++) {
      run = Runs.respond(run);
    }
    return run.execution().state();
  }

  private static boolean refusesAnswers(Run ended) {
    assertThat(ended.execution().hasEnded()).isTrue();
    assertThatIllegalStateException().isThrownBy(() -> Runs.respond(ended));
    assertThatIllegalStateException().isThrownBy(() -> ended.execution().after(Stages.PROCEED));
    return true;
  }

  private static FlowDefinition definition(RandomGenerator random) {
    Stage[] stages =
        IntStream.range(0, random.nextInt(6))
            .mapToObj(index -> stage("stage" + index, random))
            .toArray(Stage[]::new);
    FlowDefinition definition = Definitions.of(stages);
    for (int index = 0; index < stages.length; index++) {
      InvalidResponseAction action = oneOf(random, InvalidResponseAction.values());
      definition = Definitions.rebound(index, it -> it.onInvalidResponse(action), definition);
      definition = Definitions.guardingStage(index, policy(random), definition);
    }
    return definition;
  }

  private static Stage stage(String name, RandomGenerator random) {
    return Stage.named(
        name,
        new Stages.ScriptedStage(
            visit -> entering(name, random), visit -> answering(name, random)));
  }

  private static StageOutcome entering(String name, RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> new StageOutcome.Deny(null);
      case 1 -> new StageOutcome.HandOver(new FlowSlug("other"), true, Learned.NOTHING);
      case 2, 3 -> new StageOutcome.Proceed(inserting(random));
      default -> Stages.ask(name);
    };
  }

  private static StageOutcome answering(String name, RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new StageOutcome.Reject(List.of());
      case 2 -> entering(name, random);
      default -> new StageOutcome.Proceed(inserting(random));
    };
  }

  private static Learned inserting(RandomGenerator random) {
    return random.nextInt(4) > 0
        ? Learned.NOTHING
        : Learned.NOTHING.inserting(
            Stages.inMemory("inserted"), oneOf(random, Insertion.Place.values()));
  }

  private static Policy policy(RandomGenerator random) {
    return Policies.deciding(
        "random",
        (policy, request) ->
            switch (random.nextInt(6)) {
              case 0 -> Verdict.of(false);
              case 1 -> throw new IllegalArgumentException("broken");
              default -> Verdict.of(true);
            });
  }

  private static <T> T oneOf(RandomGenerator random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
