package dev.sluice.application.stage;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.stage.InMemoryStage;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageVisit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * For whom a device is set up. Who only claims to be somebody sets none up for them; whether there
 * is such a person does not show.
 *
 * @param subject who
 * @param id the stored user
 */
record DeviceOwner(Subject subject, UserId id) {

  private static final String STAGE = "stage";

  /** Sets something up for whom a visit is about; where it is about nobody, there is nothing to. */
  static StageOutcome of(StageVisit visit, Function<DeviceOwner, StageOutcome> setup) {
    Subject subject = visit.subject();
    UserId id = subject.id();
    if (id == null) {
      return visit.pendingUser().isEmpty() ? new Proceed(Learned.NOTHING) : new Deny(null);
    }
    boolean proven = visit.visitor().user().is(id) || visit.evidence().speaksFor(id);
    return proven ? setup.apply(new DeviceOwner(subject, id)) : new Deny(null);
  }

  /** A stage by which somebody chose to set something up, to be put into the plan. */
  static InMemoryStage planned(Stage stage) {
    return new InMemoryStage(
        stage.name(), stage.config(), Map.of(STAGE, stage.id().value().toString()));
  }

  /** The stage that sets something up, also where it was put into the plan. */
  static Optional<StageId> findStage(StageVisit visit) {
    return Optional.ofNullable(visit.id())
        .or(() ->
            Optional.ofNullable(visit.attributes().get(STAGE))
                .map(UUID::fromString)
                .map(StageId::new));
  }
}
