package dev.sluice.application.definition;

import dev.sluice.domain.flow.Background;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDeniedAction;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.flow.FlowLayout;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.flow.FlowStageBinding;
import dev.sluice.domain.flow.FlowTitle;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.policy.PolicyEngineMode;
import java.util.List;
import java.util.Objects;

/** What can be written of a flow. */
record FlowAttributes(
    String name,
    FlowSlug slug,
    FlowTitle title,
    FlowDesignation designation,
    Background background,
    PolicyEngineMode policyEngineMode,
    Boolean compatibilityMode,
    FlowLayout layout,
    FlowDeniedAction deniedAction,
    FlowAuthenticationRequirement authentication) {

  FlowAttributes {
    background = Objects.requireNonNullElse(background, Background.DEFAULT);
    policyEngineMode = Objects.requireNonNullElse(policyEngineMode, PolicyEngineMode.ANY);
    compatibilityMode = compatibilityMode != null && compatibilityMode;
    layout = Objects.requireNonNullElse(layout, FlowLayout.STACKED);
    deniedAction = Objects.requireNonNullElse(deniedAction, FlowDeniedAction.MESSAGE_CONTINUE);
    authentication = Objects.requireNonNullElse(authentication, FlowAuthenticationRequirement.NONE);
  }

  static FlowAttributes of(Flow flow) {
    return new FlowAttributes(
        flow.name(),
        flow.slug(),
        flow.title(),
        flow.designation(),
        flow.background(),
        flow.policyEngineMode(),
        flow.compatibilityMode(),
        flow.layout(),
        flow.deniedAction(),
        flow.authentication());
  }

  Flow flow(FlowId id, List<FlowStageBinding> bindings, long version) {
    return new Flow(
        id,
        slug,
        name,
        title,
        designation,
        layout,
        background,
        compatibilityMode,
        deniedAction,
        authentication,
        policyEngineMode,
        bindings,
        version);
  }
}
