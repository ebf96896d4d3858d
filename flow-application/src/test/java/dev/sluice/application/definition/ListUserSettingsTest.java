package dev.sluice.application.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.definition.ListUserSettings.UserSettingView;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.Page;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Kind;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.ConfigurableStage;
import dev.sluice.domain.stage.kind.CustomStage;
import dev.sluice.domain.stage.kind.FriendlyNamedStage;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListUserSettingsTest {

  private static final FlowId FLOW = FlowId.named("setup");
  private static final Caller CALLER =
      new Caller(new Subject(new UserId(7), "ada", "", "", true, false, Set.of()), null);

  @Kind("night_key")
  record NightKeyStage(@Nullable FlowId configureFlow, String friendlyName)
      implements CustomStage, ConfigurableStage, FriendlyNamedStage {}

  @Kind("day_word")
  record DayWordStage(@Nullable FlowId configureFlow) implements CustomStage, ConfigurableStage {}

  private final StageKinds kinds =
      StageKinds.with(List.of(NightKeyStage.class, DayWordStage.class));

  private List<UserSettingView> settings(Stage... stages) {
    return new ListUserSettingsService(kinds, new Rows(List.of(stages))).list(CALLER);
  }

  private static UserSettingView setting(
      Stage stage, String component, String title, boolean configurable) {
    String uid = stage.id().value().toString();
    return new UserSettingView(
        uid, component, title, configurable ? "/flows/-/configure/" + uid + "/" : null);
  }

  @Test
  void namesWhatCanBeSetUp() {
    Stage named = Stage.named("a", new NightKeyStage(FLOW, "Key for the night"));
    Stage plain = Stage.named("b", new NightKeyStage(FLOW, ""));
    Stage word = Stage.named("c", new DayWordStage(FLOW));

    assertThat(settings(named, plain, word))
        .containsExactly(
            setting(word, "ak-user-settings-day-word", "Day Word Stage", true),
            setting(named, "ak-user-settings-night-key", "Key for the night", true),
            setting(plain, "ak-user-settings-night-key", "Night Key Stage", true));
  }

  @Test
  void namesWithoutAFlowOnlyWhatHasDevices() {
    Stage key = Stage.named("a", new NightKeyStage(null, ""));
    Stage word = Stage.named("b", new DayWordStage(null));

    assertThat(settings(key, word))
        .containsExactly(setting(key, "ak-user-settings-night-key", "Night Key Stage", false));
  }

  @Test
  void isForPeopleWhoAreLoggedIn() {
    var service = new ListUserSettingsService(kinds, new Rows(List.of()));

    assertThatExceptionOfType(FlowFault.Forbidden.class)
        .isThrownBy(() -> service.list(Caller.STRANGER));
  }

  /** Stages as lists have them, ordered by name. */
  private record Rows(List<Stage> stages) implements Listing<StageRow> {

    @Override
    public Page<StageRow> list(ListQuery query) {
      List<StageRow> rows = stages.stream().map(stage -> new StageRow(stage, List.of())).toList();
      return new Page<>(rows, rows.size());
    }

    @Override
    public Optional<StageRow> find(String key) {
      return Optional.empty();
    }

    @Override
    public Optional<StageRow> find(ObjectKey key) {
      return Optional.empty();
    }
  }
}
