package dev.sluice.application.definition;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.FlowDefinitions;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.util.Optional;

/** Flows for callers who may see them. */
public final class VisibleFlows {

  private final Authorize authorize;
  private final FlowDefinitions definitions;

  public VisibleFlows(Authorize authorize, FlowDefinitions definitions) {
    this.authorize = authorize;
    this.definitions = definitions;
  }

  /**
   * A flow and what its beholder may do.
   *
   * @param authority of the caller
   */
  public record Seen(FlowDefinition definition, Authority authority) {}

  /**
   * A flow that the caller may see.
   *
   * @param slug any text
   * @throws FlowFault.NotFound if there is none, or not for the caller
   * @throws FlowFault.Forbidden if the caller may see no flow at all
   */
  public Seen get(Caller caller, String slug) {
    Authority authority = authorize.authorize(caller);
    authority.requireVisibility(FlowResource.MODEL);
    FlowDefinition definition =
        Optional.of(slug)
            .filter(FlowSlug::isValid)
            .flatMap(valid -> definitions.find(new FlowSlug(valid)))
            .orElseThrow(() -> new FlowFault.NotFound("No Flow matches the given query."));
    authority.requireVisible(
        new ObjectKey(FlowResource.MODEL, definition.flow().id().value().toString()));
    return new Seen(definition, authority);
  }
}
