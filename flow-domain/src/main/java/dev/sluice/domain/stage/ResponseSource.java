package dev.sluice.domain.stage;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.List;

/** What a client sent, not yet read: the stage that asked says as what it is to be read. */
@FunctionalInterface
public interface ResponseSource {

  /** Reads the response as a type, by the rules of {@link StageResponse}. */
  <R extends StageResponse> Read<R> read(Class<R> type);

  /** A response that is there already, for runs without a wire; as another type it does not fit. */
  static ResponseSource of(StageResponse response) {
    return new Given(response);
  }

  /** A response that needs no reading. */
  record Given(StageResponse response) implements ResponseSource {
    @Override
    public <R extends StageResponse> Read<R> read(Class<R> type) {
      return type.isInstance(response)
          ? new Read.Good<>(type.cast(response))
          : new Read.Bad<>(List.of(Problem.invalid("another response is waited for")));
    }
  }

  /** What reading gave. */
  sealed interface Read<R> {

    /** It fits. */
    record Good<R>(R response) implements Read<R> {}

    /** It does not fit, and why. */
    record Bad<R>(List<Problem> problems) implements Read<R> {
      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }
}
