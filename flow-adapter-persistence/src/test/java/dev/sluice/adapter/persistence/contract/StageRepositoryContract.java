package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.DefinitionStorage.onFirstStage;
import static dev.sluice.adapter.persistence.contract.DefinitionStorage.refusal;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class StageRepositoryContract {

  private final DefinitionStorage storage;

  StageRepositoryContract(DefinitionStorage storage) {
    this.storage = storage;
  }

  @Test
  void findsAStageAsItWasAdded() {
    Stage stage = storage.stage();

    assertThat(storage.stages().find(stage.id())).contains(stage);
    assertThat(storage.stages().find(StageId.named("nowhere"))).isEmpty();
    assertThat(storage.stages().remove(StageId.named("nowhere"))).isFalse();
  }

  @Test
  void refusesANameThatIsTaken() {
    Stage stage = storage.stage();
    var namesake = new Stage(StageId.named(unique("x")), stage.name(), stage.config(), 0);

    assertThat(refusal(() -> storage.stages().add(namesake)))
        .isEqualTo(new Problem("name", "unique", "A stage with this name already exists."));
  }

  @Test
  void refusesAReferenceToNothing() {
    Stage lost = Stage.named(unique("lost"), RedirectStage.to(FlowId.named("nowhere"), true));

    assertThat(refusal(() -> storage.stages().add(lost)).code()).isEqualTo("does_not_exist");
  }

  @Test
  void refusesAnUpdateOfWhatSomebodyElseChanged() {
    Stage stage = storage.stage();
    storage.stages().update(stage);

    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> storage.stages().update(stage));
  }

  @Test
  void changesTheDefinitionsThatUseAStage() {
    Stage stage = storage.stage();
    Flow flow = storage.flow(stage);

    storage.stages().update(stage.reconfigured(new DenyStage("changed")));

    assertThat(storage.current(flow).stages())
        .extracting(Stage::config)
        .containsExactly(new DenyStage("changed"));
  }

  @Test
  void removesAStageWithItsBindingsAndWhatHangsOnThem() {
    Stage gone = storage.stage();
    Stage stays = storage.stage();
    Flow flow = storage.flow(gone, stays);
    PolicyBinding hanging = storage.binding(onFirstStage(flow), storage.policy());
    String pk = gone.id().value().toString();
    RoleId one = storage.rbac().roleOn(new ObjectKey(ModelName.of("authentik_flows.stage"), pk));
    RoleId two =
        storage.rbac().roleOn(new ObjectKey(ModelName.of("authentik_stages_deny.denystage"), pk));

    assertThat(storage.stages().remove(gone.id())).isTrue();

    assertThat(storage.stages().find(gone.id())).isEmpty();
    assertThat(storage.policies().find(hanging.id())).isEmpty();
    assertThat(storage.current(flow).stages()).containsExactly(stays);
    assertThat(storage.current(flow).flow().bindings()).hasSize(1);
    assertThat(storage.rbac().grants().list(Set.of(one, two))).isEmpty();
  }

  @Test
  void letsOtherStagesForgetARemovedOne() {
    Stage password = storage.stage(PasswordStage.checkedBy(PasswordBackend.INBUILT));
    Stage asking = storage.stage(IdentificationStage.by(UserField.EMAIL).embedding(password.id()));
    Flow flow = storage.flow(asking);

    storage.stages().remove(password.id());

    assertThat(storage.current(flow).stages())
        .containsExactly(
            new Stage(asking.id(), asking.name(), IdentificationStage.by(UserField.EMAIL), 1));
  }

  @Test
  void refusesToRemoveAStageWhoseHolderWouldNotWorkWithout() {
    Stage password = storage.stage(PasswordStage.checkedBy(PasswordBackend.INBUILT));
    Stage one = storage.stage(IdentificationStage.by().embedding(password.id()));
    Stage two = storage.stage(IdentificationStage.by().embedding(password.id()));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> storage.stages().remove(password.id()))
        .satisfies(refused ->
            assertThat(refused.problems())
                .extracting(Problem::message)
                .allSatisfy(message -> assertThat(message).contains("password_stage"))
                .satisfiesExactlyInAnyOrder(
                    message -> assertThat(message).contains(quoted(one)),
                    message -> assertThat(message).contains(quoted(two))));
    assertThat(storage.stages().find(password.id())).contains(password);
  }

  private static String quoted(Stage stage) {
    return "Identification Stage \"" + stage.name().value() + "\"";
  }

  @Test
  void givesTheNameBackThatARemovedStageHad() {
    Stage stage = storage.stage();
    storage.stages().remove(stage.id());

    Stage successor =
        new Stage(
            StageId.named(unique("x")), new StageName(stage.name().value()), stage.config(), 0);
    storage.stages().add(successor);

    assertThat(storage.stages().find(successor.id())).contains(successor);
  }
}
