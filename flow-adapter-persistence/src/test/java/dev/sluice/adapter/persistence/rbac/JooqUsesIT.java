package dev.sluice.adapter.persistence.rbac;

import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.InMemoryPermissions;
import dev.sluice.domain.brand.Brand;
import dev.sluice.domain.brand.Brand.FlowRole;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.id.BrandId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.rbac.UsedBy;
import dev.sluice.domain.rbac.UsedBy.Action;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said to become of something is what becomes of it. */
@ExtendWith(PostgresExtension.class)
class JooqUsesIT extends UsesFixture {

  JooqUsesIT(DataSource source) {
    super(source);
  }

  @Test
  void knowsWhoUsesAFlow() {
    Stage stage = added(Stage.named(unique("stage"), RedirectStage.to("/")));
    Flow flow = added(flowOf(stage));
    PolicyBinding onFlow = added(new PolicyTarget.OfFlow(flow.id()), policy());
    PolicyBinding onStage = added(firstStage(flow), policy());
    Stage forgetful =
        added(
            Stage.named(
                unique("password"),
                new PasswordStage(List.of(PasswordBackend.INBUILT), flow.id(), 5, false)));
    Brand brand =
        Brand.named(
            new BrandId(UUID.randomUUID()),
            unique("brand"),
            Map.of(FlowRole.RECOVERY, flow.slug(), FlowRole.AUTHENTICATION, flow.slug()));
    ports.brands().add(brand);
    ObjectKey key = of("authentik_flows.flow", flow.id().value());

    assertThat(uses.list(key))
        .containsExactlyInAnyOrder(
            used("authentik_brands.brand", brand.id().value(), brand.domain(), Action.SET_NULL),
            binding(flow, Action.CASCADE),
            used(onFlow),
            used(onStage),
            used(
                "authentik_stages_password.passwordstage",
                forgetful.id().value(),
                forgetful.name().value(),
                Action.SET_NULL));

    happens(key, () -> ports.flows().remove(flow.id()));
    assertThat(ports.stages().find(forgetful.id()).orElseThrow().config().references()).isEmpty();
    assertThat(ports.brands().at(brand.domain()).flows()).isEmpty();
  }

  @Test
  void knowsWhoCannotBeWithoutAFlow() {
    Flow flow = added(flowOf());
    Stage needing = added(Stage.named(unique("stage"), RedirectStage.to(flow.id(), true)));
    ObjectKey key = of("authentik_flows.flow", flow.id().value());

    assertThat(uses.list(key))
        .containsExactly(
            used(
                "authentik_stages_redirect.redirectstage",
                needing.id().value(),
                needing.name().value(),
                Action.LEFT_DANGLING));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> ports.flows().remove(flow.id()));
  }

  @Test
  void knowsWhoUsesAStageWhateverItIsCalled() {
    Stage stage =
        added(Stage.named(unique("stage"), PasswordStage.checkedBy(PasswordBackend.INBUILT)));
    Stage asking =
        added(
            Stage.named(
                unique("asking"), IdentificationStage.by(UserField.EMAIL).embedding(stage.id())));
    Flow flow = added(flowOf(stage));
    PolicyBinding hanging = added(firstStage(flow), policy());
    ObjectKey key = of("authentik_flows.stage", stage.id().value());

    List<UsedBy> said = uses.list(key);

    assertThat(said)
        .containsExactlyInAnyOrder(
            binding(flow, Action.CASCADE),
            used(hanging),
            used(
                "authentik_stages_identification.identificationstage",
                asking.id().value(),
                asking.name().value(),
                Action.SET_NULL));
    assertThat(uses.list(of("authentik_stages_password.passwordstage", stage.id().value())))
        .isEqualTo(said);
    happens(key, () -> ports.stages().remove(stage.id()));
  }

  @Test
  void knowsWhoUsesABindingAndAPolicy() {
    Flow flow = added(flowOf(added(Stage.named(unique("stage"), RedirectStage.to("/")))));
    Policy policy = policy();
    PolicyBinding hanging = added(firstStage(flow), policy);
    ObjectKey binding =
        of("authentik_flows.flowstagebinding", flow.bindings().getFirst().id().value());
    ObjectKey key = of("authentik_policies.policy", policy.id().value());

    assertThat(uses.list(binding)).containsExactly(used(hanging));
    assertThat(uses.list(key)).containsExactly(used(hanging));
    assertThat(uses.list(of("authentik_policies_dummy.dummypolicy", policy.id().value())))
        .containsExactly(used(hanging));
    assertThat(uses.list(of("authentik_policies.policybinding", hanging.id().value()))).isEmpty();

    happens(key, () -> ports.policies().remove(policy.id()));
    PolicyBinding next = added(firstStage(flow), policy());
    assertThat(uses.list(binding)).containsExactly(used(next));
    happens(binding, () -> ports.flows().update(flow.with(List.of())));
  }

  @Test
  void asksOnceWhateverItIsAbout() {
    InMemoryPermissions.CATALOGUE
        .models()
        .forEach(model -> {
          var uuid = new ObjectKey(model.name(), new UUID(0, 1).toString());
          var number = new ObjectKey(model.name(), "999999");
          Count count =
              counting.during(() -> {
                assertThat(uses.list(uuid)).isEmpty();
                assertThat(uses.list(number)).isEmpty();
                assertThat(uses.list(new ObjectKey(model.name(), "x"))).isEmpty();
              });
          assertThat(count.statements()).isLessThanOrEqualTo(1);
        });
  }
}
