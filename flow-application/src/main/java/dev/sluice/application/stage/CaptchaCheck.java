package dev.sluice.application.stage;

import dev.sluice.application.port.CaptchaVerifier;
import dev.sluice.application.port.CaptchaVerifier.Question;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.stage.kind.CaptchaStage.RequestContentType;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Says whether somebody is human, as far as a captcha can tell. */
final class CaptchaCheck {

  private static final String SILENCE = "Could not check whether you are human. Try again.";
  private static final String TRY_AGAIN = "The captcha has expired or was used before. Try again.";
  private static final String NOT_HUMAN = "The captcha was not solved.";
  private static final String SCORE = "The captcha takes you for a machine.";

  /** Errors that are not the visitor's, or not for long. */
  private static final Set<Value> PASSING =
      Set.of(
          Value.of("missing-input-response"),
          Value.of("invalid-input-response"),
          Value.of("timeout-or-duplicate"),
          Value.of("expired-input-response"),
          Value.of("already-seen-response"));

  private final CaptchaVerifier verifier;

  CaptchaCheck(CaptchaVerifier verifier) {
    this.verifier = verifier;
  }

  /** What a check gave. */
  sealed interface Result {

    /**
     * They may go on.
     *
     * @param said what was said about them
     */
    record Human(Value.Fields said) implements Result {}

    /**
     * They may not.
     *
     * @param message why, for them
     */
    record Doubtful(String message) implements Result {}
  }

  Result check(CaptchaStage stage, String secret, String token, StageVisit visit) {
    boolean asJson = stage.requestContentType() == RequestContentType.JSON;
    var question = new Question(stage.apiUrl(), asJson, secret, token, visit.visitor().address());
    return verifier
        .verify(question)
        .map(said -> judged(stage, said))
        .orElseGet(() -> new Result.Doubtful(SILENCE));
  }

  private static Result judged(CaptchaStage stage, Value.Fields said) {
    return findDoubt(stage, said)
        .filter(doubt -> stage.errorOnInvalidScore())
        .<Result>map(Result.Doubtful::new)
        .orElseGet(() -> new Result.Human(said));
  }

  private static Optional<String> findDoubt(CaptchaStage stage, Value.Fields said) {
    if (!Value.of(true).equals(said.fields().get("success"))) {
      return Optional.of(isPassing(said) ? TRY_AGAIN : NOT_HUMAN);
    }
    OptionalDouble score = score(said);
    return score.isEmpty() || stage.allows(score.getAsDouble())
        ? Optional.empty()
        : Optional.of(SCORE);
  }

  private static boolean isPassing(Value.Fields said) {
    return said.fields().get("error-codes") instanceof Value.Items(List<Value> codes)
        && PASSING.containsAll(codes);
  }

  private static OptionalDouble score(Value.Fields said) {
    return switch (said.fields().get("score")) {
      case Value.Decimal(double score) -> OptionalDouble.of(score);
      case Value.Whole(var score) -> OptionalDouble.of(score.doubleValue());
      case null, default -> OptionalDouble.empty();
    };
  }
}
