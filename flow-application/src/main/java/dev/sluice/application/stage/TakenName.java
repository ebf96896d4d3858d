package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of a run in which somebody chose a name that another was quicker to take, or that is
 * none.
 */
final class TakenName {

  private static final String USERNAME = "username";

  private TakenName() {}

  /**
   * The prompt that asked for the name asks again.
   *
   * @param why the name is not to be had
   * @param otherwise what is said where none did
   */
  static StageOutcome refusal(StageVisit visit, Refused why, String otherwise) {
    return findPrompt(visit)
        .<StageOutcome>map(
            prompt -> new StageOutcome.Return(prompt, List.of(why.on(USERNAME)), Learned.NOTHING))
        .orElseGet(() -> new StageOutcome.Deny(otherwise));
  }

  private static Optional<StageId> findPrompt(StageVisit visit) {
    return visit
        .context()
        .find(ContextKeys.PROMPTED_BY)
        .map(asked -> asked.fields().get(USERNAME))
        .filter(Value.Text.class::isInstance)
        .map(id -> new StageId(UUID.fromString(((Value.Text) id).text())))
        .filter(stage ->
            visit.flow().bindings().stream().anyMatch(bound -> bound.stage().equals(stage)));
  }
}
