package dev.sluice.application.stage;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Effect;
import dev.sluice.domain.stage.Insertion;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.StageOutcome.Ask;
import dev.sluice.domain.stage.StageOutcome.Deny;
import dev.sluice.domain.stage.StageOutcome.Proceed;
import dev.sluice.domain.stage.StageOutcome.Reject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage.SelectableStage;
import dev.sluice.domain.stage.kind.FriendlyNamedStage;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happens to people who have nothing to prove something by. */
final class MissingFactor {

  private static final String NONE = "You have no authenticator that can be used here.";
  private static final List<Problem> UNKNOWN =
      List.of(Problem.invalid("selected_stage", "Choose one of those that are offered."));

  private MissingFactor() {}

  static StageOutcome of(AuthenticatorValidateStage stage, StageVisit visit) {
    return switch (stage.notConfiguredAction()) {
      case SKIP -> new Proceed(Learned.NOTHING);
      case DENY -> new Deny(NONE);
      case CONFIGURE -> configure(list(stage, visit), visit);
    };
  }

  /** What somebody chose to set up is next; then this stage is done. */
  static StageOutcome choose(AuthenticatorValidateStage stage, String chosen, StageVisit visit) {
    return list(stage, visit).stream()
        .filter(choice -> OfferedDevice.in(visit).isEmpty())
        .filter(choice -> choice.id().value().toString().equals(chosen))
        .findFirst()
        .<StageOutcome>map(MissingFactor::setUp)
        .orElseGet(() -> new Reject(UNKNOWN));
  }

  private static List<Stage> list(AuthenticatorValidateStage stage, StageVisit visit) {
    return stage.configurationStages().stream()
        .map(visit.references()::findStage)
        .flatMap(Optional::stream)
        .toList();
  }

  private static StageOutcome configure(List<Stage> choices, StageVisit visit) {
    return switch (choices.size()) {
      case 0 -> new Deny(null, Learned.NOTHING.causing(new Effect.Report(nothing(visit))));
      case 1 -> setUp(choices.getFirst());
      default ->
          new Ask(
              new AuthenticatorValidateStage.Challenge(
                  List.of(), choices.stream().map(MissingFactor::shown).toList()));
    };
  }

  private static AuditEvent nothing(StageVisit visit) {
    return new AuditEvent.ConfigurationError(
        visit.subject(),
        "There is no stage by which a factor could be set up.",
        visit.stage().value());
  }

  private static Proceed setUp(Stage choice) {
    return new Proceed(
        Learned.NOTHING
            .with(ContextKeys.SELECTED_STAGE, choice.id().value().toString())
            .inserting(DeviceOwner.planned(choice), Insertion.Place.NEXT));
  }

  private static SelectableStage shown(Stage choice) {
    String kind =
        Objects.requireNonNull(choice.config().getClass().getAnnotation(Kind.class)).value();
    String friendly =
        choice.config() instanceof FriendlyNamedStage named ? named.friendlyName() : "";
    return new SelectableStage(
        choice.id().value().toString(),
        friendly.isBlank() ? choice.name().value() : friendly,
        StageKinds.verboseName(kind).replace("Setup Stage", "").strip(),
        StageKinds.modelLabel(kind));
  }
}
