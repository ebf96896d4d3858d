package dev.sluice.application.execution;

import dev.sluice.application.stage.ScriptedStage;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.InvalidResponseAction;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.PolicyBindingId;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyTarget;
import dev.sluice.domain.policy.kind.PolicyConfig;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.StageOutcome;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Definitions of flows, for tests. */
public final class Flows {

  private Flows() {}

  /** Who, password, login. */
  public static FlowDefinition login() {
    return login(UserLoginStage.defaults());
  }

  /** Who, password, and such a login. */
  public static FlowDefinition login(UserLoginStage login) {
    return of("login", FlowDesignation.AUTHENTICATION, who(), password(), login);
  }

  /** A flow that runs stages one after the other. */
  public static FlowDefinition of(String slug, StageConfig... stages) {
    return of(slug, FlowDesignation.STAGE_CONFIGURATION, stages);
  }

  /** A flow for a purpose. */
  public static FlowDefinition of(
      String slug, FlowDesignation designation, StageConfig... configs) {
    var stages = new ArrayList<Stage>();
    for (StageConfig config : configs) {
      stages.add(Stage.named(slug + "-" + stages.size(), config));
    }
    return FlowDefinition.named(slug, designation, stages.toArray(Stage[]::new));
  }

  /** A flow with clicks. */
  public static FlowDefinition clicks(String slug, int count) {
    StageConfig[] stages = new StageConfig[count];
    Arrays.fill(stages, click());
    return of(slug, stages);
  }

  /** Asks for a user name, and pretends. */
  public static IdentificationStage who() {
    return IdentificationStage.by(UserField.USERNAME);
  }

  /** Asks for a password. */
  public static PasswordStage password() {
    return PasswordStage.checkedBy(PasswordBackend.INBUILT);
  }

  /** Asks for a click. */
  public static DummyStage click() {
    return new DummyStage(false);
  }

  /** Asks, and refuses every answer without a word. */
  public static ScriptedStage refusing() {
    return ScriptedStage.asking(visit -> new StageOutcome.Reject(List.of()));
  }

  /** A definition with its flow changed. */
  public static FlowDefinition changed(FlowDefinition definition, UnaryOperator<Flow> change) {
    return new FlowDefinition(
        change.apply(definition.flow()),
        definition.revision(),
        definition.stages(),
        definition.policies(),
        definition.policyBindings(),
        definition.linkedFlows());
  }

  /** A definition where the binding at a place reacts in another way to invalid responses. */
  public static FlowDefinition onInvalid(
      FlowDefinition definition, int place, InvalidResponseAction action) {
    return rebound(definition, place, binding -> binding.onInvalidResponse(action));
  }

  /** A definition with the binding at a place changed. */
  public static FlowDefinition rebound(
      FlowDefinition definition, int place, UnaryOperator<FlowStageBinding> change) {
    return changed(
        definition,
        flow -> {
          var bindings = new ArrayList<>(flow.bindings());
          bindings.set(place, change.apply(bindings.get(place)));
          return flow.with(bindings);
        });
  }

  /** A definition whose stages refer to flows. */
  public static FlowDefinition linking(FlowDefinition definition, String... slugs) {
    return new FlowDefinition(
        definition.flow(),
        definition.revision(),
        definition.stages(),
        definition.policies(),
        definition.policyBindings(),
        Arrays.stream(slugs).collect(Collectors.toMap(FlowId::named, FlowSlug::new)));
  }

  /** Who with a password box, and login. */
  public static FlowDefinition embedded(PasswordStage password) {
    return embedded(password, ScriptedStage.teaching(Learned.NOTHING));
  }

  /** The same, after something else. */
  public static FlowDefinition embeddedAfter(StageConfig first) {
    return embedded(password(), first);
  }

  private static FlowDefinition embedded(PasswordStage config, StageConfig before) {
    Stage first = Stage.named("embedded-first", before);
    Stage password = Stage.named("embedded-password", config);
    Stage who = Stage.named("embedded-who", who().embedding(password.id()));
    Stage login = Stage.named("embedded-login", UserLoginStage.defaults());
    Flow flow =
        Flow.named("embedded", FlowDesignation.AUTHENTICATION)
            .binding(first.id(), 0)
            .binding(who.id(), 1)
            .binding(login.id(), 2);
    return FlowDefinition.of(flow, first, who, password, login);
  }

  /** A definition with the flow guarded by a policy. */
  public static FlowDefinition guarded(FlowDefinition definition, PolicyConfig policy) {
    return guarded(definition, policy, false);
  }

  /** A definition with the flow guarded by a policy whose failure counts as a verdict. */
  public static FlowDefinition guarded(
      FlowDefinition definition, PolicyConfig policy, boolean failureResult) {
    var target = new PolicyTarget.OfFlow(definition.flow().id());
    return guarding(definition, target, policy, failureResult);
  }

  /** A definition with the stage at a place guarded by a policy. */
  public static FlowDefinition guarded(FlowDefinition definition, int place, PolicyConfig policy) {
    FlowStageBinding binding = definition.flow().bindings().get(place);
    return guarding(definition, new PolicyTarget.OfStageBinding(binding.id()), policy, false);
  }

  private static FlowDefinition guarding(
      FlowDefinition definition, PolicyTarget target, PolicyConfig config, boolean failureResult) {
    Policy policy = Policy.named("policy of " + target, config);
    return definition.guarded(
        new PolicyBinding(
            new PolicyBindingId(new UUID(5, definition.policyBindings().size())),
            target,
            new Attached.OfPolicy(policy.id()),
            true,
            false,
            0,
            Duration.ofMillis(5),
            failureResult,
            null),
        policy);
  }
}
