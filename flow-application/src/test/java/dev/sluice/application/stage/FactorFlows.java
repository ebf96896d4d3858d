package dev.sluice.application.stage;

import dev.sluice.application.execution.Flows;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.NotConfiguredAction;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.AuthenticatorValidateStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Flows with second factors. */
final class FactorFlows {

  private FactorFlows() {}

  /** Who, password, login. */
  static FlowDefinition login() {
    return Flows.login();
  }

  /** Who, password, a second factor, login. */
  static FlowDefinition login(AuthenticatorValidateStage factor) {
    return Flows.of(
        "login",
        FlowDesignation.AUTHENTICATION,
        Flows.who(),
        Flows.password(),
        factor,
        UserLoginStage.defaults());
  }

  /** The same, where people without a factor set one of these up. */
  static FlowDefinition configuring(StageConfig... setups) {
    var referred = new ArrayList<Stage>();
    for (StageConfig setup : setups) {
      referred.add(Stage.named("setup-" + referred.size(), setup));
    }
    List<StageId> ids = referred.stream().map(Stage::id).toList();
    List<Stage> bound =
        List.of(
            Stage.named("who", Flows.who()),
            Stage.named("password", Flows.password()),
            Stage.named(
                "factor",
                AuthenticatorValidateStage.of(
                    NotConfiguredAction.CONFIGURE, ids, Arrays.asList(DeviceClass.values()))),
            Stage.named("login", UserLoginStage.defaults()));
    Flow flow = Flow.named("login", FlowDesignation.AUTHENTICATION);
    for (int i = 0; i < bound.size(); i++) {
      flow = flow.binding(bound.get(i).id(), i);
    }
    var all = new ArrayList<>(bound);
    all.addAll(referred);
    return FlowDefinition.of(flow, all.toArray(Stage[]::new));
  }

  /** A second factor of whoever is logged in. */
  static FlowDefinition stepUp(AuthenticatorValidateStage factor) {
    return Flows.of("step-up", FlowDesignation.AUTHORIZATION, factor);
  }
}
