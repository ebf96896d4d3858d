package dev.sluice.benchmark.micro;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.ResponseSource.Read;
import dev.sluice.domain.stage.StageBehavior;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.Component;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageResponse;

/** Asks a question and takes every answer: as little as an interactive stage can do. */
@Kind("benchmark_question")
record QuestionStage(String text) implements CustomStage {

  /** The question. */
  @Component("benchmark-question")
  record Challenge(String text) implements StageChallenge {}

  /** The answer. */
  @Component("benchmark-question")
  record Response(String text) implements StageResponse {}

  static final class Behavior implements StageBehavior<QuestionStage> {

    @Override
    public StageOutcome enter(QuestionStage stage, StageVisit visit) {
      return new StageOutcome.Ask(new Challenge(stage.text));
    }

    @Override
    public StageOutcome respond(QuestionStage stage, StageVisit visit, ResponseSource response) {
      return switch (response.read(Response.class)) {
        case Read.Good<Response>(var answer) ->
            new StageOutcome.Proceed(Learned.NOTHING.with(ContextKeys.REDIRECT, answer.text));
        case Read.Bad<Response>(var problems) -> new StageOutcome.Reject(problems);
      };
    }
  }
}
