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
import dev.sluice.domain.id.PolicyId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow as it is shown. */
public record FlowView(
    FlowId pk,
    FlowId policybindingmodelPtrId,
    String name,
    FlowSlug slug,
    FlowTitle title,
    FlowDesignation designation,
    Background background,
    Background backgroundUrl,
    @Nullable ThemedUrls backgroundThemedUrls,
    List<StageId> stages,
    List<PolicyId> policies,
    int cacheCount,
    PolicyEngineMode policyEngineMode,
    boolean compatibilityMode,
    String exportUrl,
    FlowLayout layout,
    FlowDeniedAction deniedAction,
    FlowAuthenticationRequirement authentication) {

  /** The view of a row, whose definition so many nodes have at hand. */
  public static FlowView of(FlowRow row, int cacheCount) {
    Flow flow = row.flow();
    Background shown = flow.background().orBuiltIn();
    return new FlowView(
        flow.id(),
        flow.id(),
        flow.name(),
        flow.slug(),
        flow.title(),
        flow.designation(),
        flow.background(),
        new Background(shown.variant("light")),
        ThemedUrls.of(shown),
        flow.bindings().stream().map(FlowStageBinding::stage).toList(),
        row.policies(),
        cacheCount,
        flow.policyEngineMode(),
        flow.compatibilityMode(),
        FlowSetView.exportUrl(flow),
        flow.layout(),
        flow.deniedAction(),
        flow.authentication());
  }
}
