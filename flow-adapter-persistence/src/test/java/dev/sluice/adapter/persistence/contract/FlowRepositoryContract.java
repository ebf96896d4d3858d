package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.DefinitionStorage.onFirstStage;
import static dev.sluice.adapter.persistence.contract.DefinitionStorage.onFlow;
import static dev.sluice.adapter.persistence.contract.DefinitionStorage.refusal;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.RoleId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class FlowRepositoryContract {

  private final DefinitionStorage storage;

  FlowRepositoryContract(DefinitionStorage storage) {
    this.storage = storage;
  }

  @Test
  void findsAFlowBySlugIdentifierAndBinding() {
    Flow flow = storage.flow(storage.stage());

    assertThat(storage.flows().find(flow.slug())).contains(flow);
    assertThat(storage.flows().find(flow.id())).contains(flow);
    assertThat(storage.flows().findOwner(flow.bindings().getFirst().id())).contains(flow);
  }

  @Test
  void findsNothingThatIsNotThere() {
    assertThat(storage.flows().find(new FlowSlug("nowhere"))).isEmpty();
    assertThat(storage.flows().find(FlowId.named("nowhere"))).isEmpty();
    assertThat(storage.flows().findOwner(BindingId.named("nowhere"))).isEmpty();
    assertThat(storage.flows().remove(FlowId.named("nowhere"))).isFalse();
  }

  @Test
  void refusesASlugThatIsTaken() {
    Flow flow = storage.flow();
    Flow namesake =
        new Flow(
            FlowId.named(unique("other")),
            flow.slug(),
            flow.name(),
            flow.title(),
            flow.designation(),
            flow.layout(),
            flow.background(),
            flow.compatibilityMode(),
            flow.deniedAction(),
            flow.authentication(),
            flow.policyEngineMode(),
            List.of(),
            0);

    assertThat(refusal(() -> storage.flows().add(namesake)))
        .isEqualTo(new Problem("slug", "unique", "A flow with this slug already exists."));
  }

  @Test
  void refusesToBindAStageThatIsNotThere() {
    Flow flow =
        Flow.named(unique("flow"), FlowDesignation.RECOVERY).binding(StageId.named("nowhere"), 0);

    assertThat(refusal(() -> storage.flows().add(flow)).field()).isEqualTo("stage");
  }

  @Test
  void refusesAnUpdateOfWhatSomebodyElseChanged() {
    Flow flow = storage.flow();
    storage.flows().update(flow);

    assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> storage.flows().update(flow));
  }

  @Test
  void dropsWhatHangsOnABindingThatIsLeftOut() {
    Flow flow = storage.flow(storage.stage(), storage.stage());
    FlowStageBinding dropped = flow.bindings().getFirst();
    PolicyBinding hanging = storage.binding(onFirstStage(flow), storage.policy());
    RoleId onBinding =
        storage.rbac().roleOn(key("authentik_flows.flowstagebinding", dropped.id().value()));
    RoleId onHanging =
        storage.rbac().roleOn(key("authentik_policies.policybinding", hanging.id().value()));

    storage.flows().update(flow.with(List.of(flow.bindings().getLast())));

    assertThat(storage.policies().find(hanging.id())).isEmpty();
    assertThat(storage.current(flow).policyBindings()).isEmpty();
    assertThat(storage.rbac().grants().list(Set.of(onBinding, onHanging))).isEmpty();
  }

  @Test
  void removesAFlowWithWhatHangsOnIt() {
    Flow flow = storage.flow(storage.stage());
    PolicyBinding onIt = storage.binding(onFlow(flow), storage.policy());
    PolicyBinding below = storage.binding(onFirstStage(flow), storage.policy());
    RoleId granted = storage.rbac().roleOn(key("authentik_flows.flow", flow.id().value()));

    assertThat(storage.flows().remove(flow.id())).isTrue();

    assertThat(storage.flows().find(flow.id())).isEmpty();
    assertThat(storage.definitions().find(flow.slug())).isEmpty();
    assertThat(storage.policies().find(onIt.id())).isEmpty();
    assertThat(storage.policies().find(below.id())).isEmpty();
    assertThat(storage.rbac().grants().list(Set.of(granted))).isEmpty();
    assertThat(storage.flows().remove(flow.id())).isFalse();
  }

  @Test
  void letsStagesForgetARemovedFlow() {
    Flow gone = storage.flow();
    Stage password =
        storage.stage(new PasswordStage(List.of(PasswordBackend.INBUILT), gone.id(), 5, false));
    Flow other = storage.flow(password);

    storage.flows().remove(gone.id());

    Stage left = storage.stages().find(password.id()).orElseThrow();
    assertThat(left.config()).isEqualTo(PasswordStage.checkedBy(PasswordBackend.INBUILT));
    assertThat(left.version()).isEqualTo(1);
    assertThat(storage.current(other).stages()).containsExactly(left);
    assertThat(storage.current(other).linkedFlows()).isEmpty();
  }

  @Test
  void refusesToRemoveAFlowThatAStageNeeds() {
    Flow needed = storage.flow();
    Stage holder = storage.stage(RedirectStage.to(needed.id(), true));

    Problem problem = refusal(() -> storage.flows().remove(needed.id()));

    assertThat(problem)
        .isEqualTo(
            new Problem(
                Problem.NON_FIELD,
                "protected",
                "Redirect Stage \"%s\" needs this in target_flow. Choose something else there, or delete that stage first."
                    .formatted(holder.name().value())));
    assertThat(storage.flows().find(needed.id())).contains(needed);
  }

  @Test
  void givesAFlowThatIsMadeAgainNoFormerRevision() {
    Flow flow = storage.flow(storage.stage());
    long former = storage.current(flow).revision();
    storage.flows().remove(flow.id());

    storage.flows().add(flow.with(List.of()));

    assertThat(storage.current(flow).revision()).isGreaterThan(former);
    assertThat(storage.current(flow).flow().bindings()).isEmpty();
  }

  @Test
  void removesNothingWhereItsUnitOfWorkFails() {
    Flow flow = storage.flow(storage.stage());

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            storage
                .unitOfWork()
                .perform(() -> {
                  storage.flows().remove(flow.id());
                  throw new IllegalStateException("later");
                }));

    assertThat(storage.current(flow).flow()).isEqualTo(flow);
  }

  @Test
  void removesAFlowInTheUnitThatMadeIt() {
    Flow flow =
        storage
            .unitOfWork()
            .perform(() -> {
              Flow made = storage.flow(storage.stage());
              storage.flows().remove(made.id());
              return made;
            });

    assertThat(storage.definitions().find(flow.slug())).isEmpty();
  }

  private static ObjectKey key(String model, UUID id) {
    return new ObjectKey(ModelName.of(model), id.toString());
  }
}
