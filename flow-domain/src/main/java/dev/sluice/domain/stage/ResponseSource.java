package dev.sluice.domain.stage;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.List;

/** What a client sent, not yet read: the stage that asked says as what it is to be read. */
@FunctionalInterface
public interface ResponseSource {

  /** Reads the response as a type, by the rules of {@link StageResponse}. */
  <R extends StageResponse> Read<R> read(Class<R> type);

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
