package dev.sluice.application.definition;

import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowDeniedAction;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowLayout;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.policy.PolicyEngineMode;

/** A flow as it is shown with the stages that it binds. */
public record FlowSetView(
    FlowId pk,
    FlowId policybindingmodelPtrId,
    String name,
    FlowSlug slug,
    FlowTitle title,
    FlowDesignation designation,
    String backgroundUrl,
    PolicyEngineMode policyEngineMode,
    boolean compatibilityMode,
    String exportUrl,
    FlowLayout layout,
    FlowDeniedAction deniedAction) {

  static FlowSetView of(Flow flow) {
    return new FlowSetView(
        flow.id(),
        flow.id(),
        flow.name(),
        flow.slug(),
        flow.title(),
        flow.designation(),
        flow.background().orBuiltIn().variant("light"),
        flow.policyEngineMode(),
        flow.compatibilityMode(),
        exportUrl(flow),
        flow.layout(),
        flow.deniedAction());
  }

  static String exportUrl(Flow flow) {
    return "/api/v3/flows/instances/" + flow.slug() + "/export/";
  }
}
