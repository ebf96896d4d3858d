package dev.sluice.domain.flow;

import dev.sluice.domain.id.BindingId;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.StageId;
import dev.sluice.domain.policy.PolicyEngineMode;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * A flow: the aggregate that owns its bindings and keeps their order (by order, then identifier).
 *
 * @param id identifies it
 * @param slug names it in addresses, unique
 * @param name names it for administrators, not blank
 * @param title the headline that visitors see
 * @param designation what it is for
 * @param layout how its page is arranged
 * @param background what is behind its page
 * @param compatibilityMode whether its page renders plain forms for mobile password managers
 * @param deniedAction what a refused visitor meets
 * @param authentication what a visitor must be
 * @param policyEngineMode how the verdicts of its policies make one
 * @param bindings its stages; unique by stage and order
 * @param version counts the changes, for optimistic locking
 */
public record Flow(
    FlowId id,
    FlowSlug slug,
    String name,
    FlowTitle title,
    FlowDesignation designation,
    FlowLayout layout,
    Background background,
    boolean compatibilityMode,
    FlowDeniedAction deniedAction,
    FlowAuthenticationRequirement authentication,
    PolicyEngineMode policyEngineMode,
    List<FlowStageBinding> bindings,
    long version) {

  private static final Comparator<FlowStageBinding> ORDER =
      Comparator.comparingInt(FlowStageBinding::order)
          .thenComparing(binding -> binding.id().value());

  public Flow {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a flow needs a name");
    }
    bindings = bindings.stream().sorted(ORDER).toList();
    var places = new HashSet<Place>();
    for (FlowStageBinding binding : bindings) {
      if (!places.add(new Place(binding.stage(), binding.order()))) {
        throw new FlowFault.Invalid(
            List.of(
                new Problem(
                    Problem.NON_FIELD,
                    "unique",
                    "The fields target, stage, order must make a unique set.")));
      }
    }
  }

  /** Where a binding stands; a stage may stand in a flow twice, but not in one place. */
  private record Place(StageId stage, int order) {}

  /**
   * A flow with the defaults of the wire, written in code and identified by its slug.
   *
   * @throws IllegalArgumentException if the text is no slug
   */
  public static Flow named(String slug, FlowDesignation designation) {
    return new Flow(
        FlowId.named(slug),
        new FlowSlug(slug),
        slug,
        new FlowTitle(slug),
        designation,
        FlowLayout.STACKED,
        Background.DEFAULT,
        false,
        FlowDeniedAction.MESSAGE_CONTINUE,
        FlowAuthenticationRequirement.NONE,
        PolicyEngineMode.ANY,
        List.of(),
        0);
  }

  /** This flow with one stage more, bound with the defaults of the wire. */
  public Flow binding(StageId stage, int order) {
    return binding(
        FlowStageBinding.of(
            BindingId.named(slug + "/" + stage.value() + "/" + order), stage, order));
  }

  /** This flow with one binding more, in its place. */
  public Flow binding(FlowStageBinding binding) {
    var all = new ArrayList<>(bindings);
    all.add(binding);
    return with(all);
  }

  /** This flow with other bindings. */
  public Flow with(List<FlowStageBinding> changed) {
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
        changed,
        version);
  }

  /** This flow with another headline. */
  public Flow titled(FlowTitle headline) {
    return new Flow(
        id,
        slug,
        name,
        headline,
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

  /** This flow with another requirement. */
  public Flow requiring(FlowAuthenticationRequirement requirement) {
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
        requirement,
        policyEngineMode,
        bindings,
        version);
  }

  /** This flow with another reaction to refusal. */
  public Flow denying(FlowDeniedAction action) {
    return new Flow(
        id,
        slug,
        name,
        title,
        designation,
        layout,
        background,
        compatibilityMode,
        action,
        authentication,
        policyEngineMode,
        bindings,
        version);
  }
}
