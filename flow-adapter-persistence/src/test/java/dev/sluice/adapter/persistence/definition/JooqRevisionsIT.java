package dev.sluice.adapter.persistence.definition;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.DummyPolicy;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqRevisionsIT {

  private final JooqPorts ports;
  private final JooqPorts otherNode;

  JooqRevisionsIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.otherNode = new JooqPorts(source);
  }

  @Test
  void keepsADefinitionAsItWasWritten() {
    Stage stage = addedStage();
    Flow flow = addedFlow(stage);

    assertThat(current(flow).flow()).isEqualTo(flow);
    assertThat(current(flow).stages()).containsExactly(stage);
    assertThat(current(flow).revision()).isPositive();
    assertThat(ports.flows().find(flow.slug())).contains(flow);
    assertThat(ports.stages().find(stage.id())).contains(stage);
  }

  @Test
  void makesANewRevisionOfAFlowThatChanges() {
    Flow flow = addedFlow(addedStage());
    long former = current(flow).revision();

    ports.flows().update(flow.with(List.of()));

    assertThat(ports.definitions().get(flow.id(), former).flow()).isEqualTo(flow);
    assertThat(current(flow).flow().bindings()).isEmpty();
    assertThat(current(flow).revision()).isGreaterThan(former);
  }

  @Test
  void makesNewRevisionsOfAllFlowsThatBindAStage() {
    Stage stage = addedStage();
    Flow one = addedFlow(stage);
    Flow two = addedFlow(stage);
    Flow bystander = addedFlow(addedStage());
    long untouched = current(bystander).revision();

    ports.stages().update(stage.reconfigured(new DenyStage("changed")));

    assertThat(List.of(current(one), current(two)))
        .allSatisfy(definition ->
            assertThat(definition.stages())
                .extracting(Stage::config)
                .containsExactly(new DenyStage("changed")));
    assertThat(current(bystander).revision()).isEqualTo(untouched);
  }

  @Test
  void makesANewRevisionWhereAStageIsReferredTo() {
    Stage password =
        added(Stage.named(unique("password"), PasswordStage.checkedBy(PasswordBackend.INBUILT)));
    Stage identification =
        added(
            Stage.named(
                unique("identification"),
                IdentificationStage.by(UserField.EMAIL).embedding(password.id())));
    Flow flow = addedFlow(identification);

    ports.stages().update(password.reconfigured(PasswordStage.checkedBy(PasswordBackend.TOKEN)));

    assertThat(current(flow).references().findStage(password.id()).map(Stage::config))
        .contains(PasswordStage.checkedBy(PasswordBackend.TOKEN));
  }

  @Test
  void makesANewRevisionWhereASlugIsLinked() {
    Flow target = addedFlow(addedStage());
    Flow linking =
        addedFlow(added(Stage.named(unique("redirect"), RedirectStage.to(target.id(), true))));
    assertThat(current(linking).references().findFlow(target.id())).contains(target.slug());
    var renamed = new FlowSlug(unique("renamed"));

    ports.flows().update(withSlug(target, renamed));

    assertThat(current(linking).references().findFlow(target.id())).contains(renamed);
  }

  @Test
  void makesANewRevisionForEachChangeOfAGuard() {
    Flow flow = addedFlow(addedStage());
    long former = current(flow).revision();
    Policy policy = Policy.named(unique("policy"), DummyPolicy.saying(true));
    ports.policies().add(policy);
    PolicyBinding onFlow = binding(new PolicyTarget.OfFlow(flow.id()), policy, 0);
    PolicyBinding onStage =
        binding(new PolicyTarget.OfStageBinding(flow.bindings().getFirst().id()), policy, 1);

    ports.policies().add(onFlow);
    ports.policies().add(onStage);
    ports
        .policies()
        .update(new Policy(policy.id(), policy.name(), DummyPolicy.saying(false), true, 0));

    assertThat(revisionsOf(flow)).hasSize(4);
    assertThat(current(flow).policyBindings()).containsExactly(onFlow, onStage);
    assertThat(current(flow).policies())
        .extracting(Policy::config)
        .containsExactly(DummyPolicy.saying(false));
    assertThat(ports.definitions().get(flow.id(), former).policyBindings()).isEmpty();
  }

  @Test
  void showsAnEditToOtherNodesWithTheirNextQuery() {
    Flow flow = addedFlow(addedStage());
    assertThat(otherNode.definitions().find(flow.slug())).isPresent();

    ports.flows().update(flow.with(List.of()));

    assertThat(otherNode.definitions().find(flow.slug()).orElseThrow().flow().bindings()).isEmpty();
  }

  @Test
  void keepsPoliciesOnBindingsThatStay() {
    Flow flow = addedFlow(addedStage(), addedStage());
    FlowStageBinding first = flow.bindings().getFirst();
    FlowStageBinding second = flow.bindings().getLast();
    Policy policy = Policy.named(unique("policy"), DummyPolicy.saying(true));
    ports.policies().add(policy);
    ports.policies().add(binding(new PolicyTarget.OfStageBinding(first.id()), policy, 0));

    ports.flows().update(flow.with(List.of(at(first, second.order()), at(second, first.order()))));

    assertThat(current(flow).policyBindings()).hasSize(1);
    assertThat(current(flow).flow().bindings())
        .extracting(FlowStageBinding::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void letsOneStageSwapItsPlaces() {
    Stage stage = addedStage();
    Flow flow =
        added(
            Flow.named(unique("flow"), FlowDesignation.RECOVERY)
                .binding(stage.id(), 0)
                .binding(stage.id(), 1));
    FlowStageBinding first = flow.bindings().getFirst();
    FlowStageBinding second = flow.bindings().getLast();

    ports.flows().update(flow.with(List.of(at(first, second.order()), at(second, first.order()))));

    assertThat(current(flow).flow().bindings())
        .extracting(FlowStageBinding::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void refusesAnEditOfWhatSomebodyElseChanged() {
    Stage stage = addedStage();
    Flow flow = addedFlow(stage);
    Policy policy = Policy.named(unique("policy"), DummyPolicy.saying(true));
    ports.policies().add(policy);
    ports.flows().update(flow);
    ports.stages().update(stage);
    ports.policies().update(policy);

    assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> ports.flows().update(flow));
    assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> ports.stages().update(stage));
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> ports.policies().update(policy));
  }

  @Test
  void namesTheFieldThatIsTaken() {
    Stage stage = addedStage();
    Flow flow = addedFlow(stage);
    var namesake =
        new Stage(Stage.named(unique("x"), stage.config()).id(), stage.name(), stage.config(), 0);

    assertThat(refusal(() -> ports.stages().add(namesake)))
        .isEqualTo(new Problem("name", "unique", "A stage with this name already exists."));
    assertThat(
            refusal(() ->
                ports
                    .flows()
                    .add(withSlug(Flow.named(unique("y"), flow.designation()), flow.slug()))))
        .isEqualTo(new Problem("slug", "unique", "A flow with this slug already exists."));
  }

  @Test
  void refusesAStageThatRefersToNothing() {
    Stage lost =
        Stage.named(unique("lost"), RedirectStage.to(FlowId.named(unique("nowhere")), true));

    assertThat(refusal(() -> ports.stages().add(lost)).code()).isEqualTo("does_not_exist");
    assertThat(ports.stages().find(lost.id())).isEmpty();
  }

  @Test
  void losesNoEditOfManyAtOnce() throws Exception {
    List<Stage> stages = IntStream.range(0, 6).mapToObj(_ -> addedStage()).toList();
    Flow flow = addedFlow(stages.toArray(Stage[]::new));
    List<Callable<Void>> edits =
        stages.stream()
            .<Callable<Void>>map(stage ->
                () -> {
                  ports.stages().update(stage.reconfigured(new DenyStage("changed")));
                  return null;
                })
            .toList();

    try (var threads = Executors.newFixedThreadPool(6)) {
      assertThat(threads.invokeAll(edits)).extracting(Future::get).hasSize(6);
    }

    assertThat(revisionsOf(flow)).hasSize(7);
    assertThat(current(flow).stages())
        .extracting(Stage::config)
        .containsOnly(new DenyStage("changed"));
  }

  @Test
  void listsTheFlowsOfADesignationBySlug() {
    Flow second = addedFlow("b-" + unique("enrollment"), FlowDesignation.ENROLLMENT);
    Flow first = addedFlow("B-" + unique("enrollment"), FlowDesignation.ENROLLMENT);

    assertThat(ports.definitions().list(FlowDesignation.ENROLLMENT))
        .extracting(FlowDefinition::flow)
        .containsExactly(first, second);
  }

  @Test
  void findsNoRevisionThatIsNotThere() {
    Flow flow = addedFlow(addedStage());

    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> ports.definitions().get(flow.id(), Long.MAX_VALUE));
  }

  private List<Long> revisionsOf(Flow flow) {
    return ports
        .database()
        .current()
        .resultQuery(
            "select revision from flow_revision where flow_id = {0} order by 1",
            DSL.val(flow.id().value()))
        .fetch(0, Long.class);
  }

  private FlowDefinition current(Flow flow) {
    return ports.definitions().list(flow.designation()).stream()
        .filter(definition -> definition.flow().id().equals(flow.id()))
        .findFirst()
        .orElseThrow();
  }

  private Stage addedStage() {
    return added(Stage.named(unique("stage"), new DenyStage("")));
  }

  private Stage added(Stage stage) {
    ports.stages().add(stage);
    return stage;
  }

  private Flow addedFlow(Stage... stages) {
    return added(
        FlowDefinition.named(unique("flow"), FlowDesignation.AUTHENTICATION, stages).flow());
  }

  private Flow addedFlow(String slug, FlowDesignation designation) {
    return added(Flow.named(slug, designation));
  }

  private Flow added(Flow flow) {
    ports.flows().add(flow);
    return flow;
  }

  private static PolicyBinding binding(PolicyTarget target, Policy policy, int order) {
    return PolicyBinding.of(
        new PolicyBindingId(UUID.randomUUID()), target, new Attached.OfPolicy(policy.id()), order);
  }

  private static FlowStageBinding at(FlowStageBinding binding, int order) {
    return FlowStageBinding.of(new BindingId(binding.id().value()), binding.stage(), order);
  }

  private static Flow withSlug(Flow flow, FlowSlug slug) {
    return new Flow(
        flow.id(),
        slug,
        flow.name(),
        new FlowTitle("Renamed"),
        flow.designation(),
        flow.layout(),
        flow.background(),
        flow.compatibilityMode(),
        flow.deniedAction(),
        flow.authentication(),
        flow.policyEngineMode(),
        flow.bindings(),
        flow.version());
  }

  private static Problem refusal(Runnable write) {
    try {
      write.run();
    } catch (FlowFault.Invalid refused) {
      return refused.problems().getFirst();
    }
    throw new AssertionError("nothing was refused");
  }
}
