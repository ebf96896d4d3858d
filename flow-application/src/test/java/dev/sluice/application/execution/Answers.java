package dev.sluice.application.execution;

import dev.sluice.domain.execution.Answer;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.AccessDeniedChallenge;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.RedirectChallenge;
import dev.sluice.domain.stage.kind.StageChallenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client is told, for assertions. */
public final class Answers {

  private Answers() {}

  /** The flow is done; on to the start page. */
  public static Answer done() {
    return doneAt("/");
  }

  /** The flow is done; on to an address. */
  public static Answer doneAt(String address) {
    return Answer.of(new RedirectChallenge(address, true));
  }

  /** On to an address, while the flow waits or another one takes over. */
  public static Answer sentTo(String address) {
    return Answer.of(RedirectChallenge.to(address));
  }

  /** Access denied, with a message or the general one. */
  public static Answer denied(@Nullable String message) {
    return Answer.of(new AccessDeniedChallenge(message));
  }

  /** A dummy stage wants a click. */
  public static Answer click(String stage) {
    return Answer.of(new DummyStage.Challenge(stage));
  }

  /** The answer was wrong; the same or another question again. */
  public static Answer rejected(StageChallenge challenge, Problem... problems) {
    return new Answer(challenge, List.of(problems), true);
  }
}
