package dev.sluice.application.definition;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.ConfigurableStage;
import dev.sluice.domain.stage.kind.FriendlyNamedStage;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@UseCase(unitOfWork = false)
final class ListUserSettingsService implements ListUserSettings {

  private static final int MOST = 1_000;

  private final StageKinds kinds;
  private final Listing<StageRow> stages;

  ListUserSettingsService(StageKinds kinds, Listing<StageRow> stages) {
    this.kinds = kinds;
    this.stages = stages;
  }

  @Override
  public List<UserSettingView> list(Caller caller) {
    caller.requireUser();
    List<Value> configurable =
        kinds.names().stream().filter(this::isConfigurable).<Value>map(Value::of).toList();
    var ofKinds = new Criterion(StageRow.KIND, Comparison.IN, configurable);
    return stages.list(ListQuery.all(List.of(ofKinds), MOST)).rows().stream()
        .map(StageRow::stage)
        .sorted(Comparator.comparing(stage -> kinds.nameOf(stage.config().getClass())))
        .flatMap(this::setting)
        .toList();
  }

  private boolean isConfigurable(String kind) {
    return kinds.find(kind).filter(ConfigurableStage.class::isAssignableFrom).isPresent();
  }

  /** Only stages with a name for people offer something that is there without being set up. */
  private Stream<UserSettingView> setting(Stage stage) {
    boolean canBeSetUp = ((ConfigurableStage) stage.config()).configureFlow() != null;
    if (!canBeSetUp && !(stage.config() instanceof FriendlyNamedStage)) {
      return Stream.empty();
    }
    String kind = kinds.nameOf(stage.config().getClass());
    String uid = stage.id().value().toString();
    return Stream.of(
        new UserSettingView(
            uid,
            "ak-user-settings-" + kind.replace('_', '-'),
            title(stage, kind),
            canBeSetUp ? "/flows/-/configure/" + uid + "/" : null));
  }

  private static String title(Stage stage, String kind) {
    return Optional.of(stage.config())
        .filter(FriendlyNamedStage.class::isInstance)
        .map(named -> ((FriendlyNamedStage) named).friendlyName())
        .filter(name -> !name.isBlank())
        .orElseGet(() -> StageKinds.verboseName(kind));
  }
}
