package dev.sluice.domain.flow;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.StageId;

/** Flows to test with. */
public final class Flows {

  private Flows() {}

  public static Flow login() {
    return Flow.named("login", FlowDesignation.AUTHENTICATION);
  }

  public static Flow enrollment() {
    return Flow.named("enrollment", FlowDesignation.ENROLLMENT);
  }

  public static FlowStageBinding binding(String stage, int order) {
    return FlowStageBinding.of(BindingId.named(stage + order), StageId.named(stage), order);
  }
}
