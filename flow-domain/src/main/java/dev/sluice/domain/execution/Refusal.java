package dev.sluice.domain.execution;

import dev.sluice.domain.context.Visitor;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState.Completed;
import dev.sluice.domain.execution.ExecutionState.Denied;
import dev.sluice.domain.flow.Flow;
import dev.sluice.domain.flow.FlowAuthenticationRequirement;
import dev.sluice.domain.flow.FlowDesignation;
import dev.sluice.domain.policy.PolicyDecision;
import dev.sluice.domain.stage.KeptLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a visitor meets for whom a flow is not: its denied action (spec/stages.md 1.0). */
final class Refusal {

  private Refusal() {}

  static ExecutionState of(
      FlowDefinition definition, Planning.NotApplicable reason, Visitor visitor, SavedQuery query) {
    Flow flow = definition.flow();
    Optional<String> next = query.findNext().flatMap(RelativeUrl::find).map(RelativeUrl::value);
    String fallback = RelativeUrl.START.value();
    if (flow.designation() == FlowDesignation.AUTHENTICATION && visitor.isAuthenticated()) {
      return new Completed(next.orElse(fallback));
    }
    Denied denied = new Denied(message(flow, reason), explanation(reason, visitor));
    return switch (flow.deniedAction()) {
      case CONTINUE -> new Completed(next.orElse(fallback));
      case MESSAGE_CONTINUE -> next.<ExecutionState>map(Completed::new).orElse(denied);
      case MESSAGE -> denied;
    };
  }

  private static List<String> explanation(Planning.NotApplicable reason, Visitor visitor) {
    return visitor.user().superuser()
        ? Stream.concat(Stream.of(reason.reason()), reason.decision().explanation().stream())
            .toList()
        : List.of();
  }

  /** Who comes to a flow that is for links only has a link that does not work any more. */
  private static @Nullable String message(Flow flow, Planning.NotApplicable reason) {
    if (reason.decision().equals(PolicyDecision.UNGUARDED)
        && flow.authentication() == FlowAuthenticationRequirement.REQUIRE_TOKEN) {
      return KeptLink.DEAD;
    }
    List<String> messages = reason.decision().verdict().messages();
    return messages.isEmpty() ? null : String.join("\n", messages);
  }
}
