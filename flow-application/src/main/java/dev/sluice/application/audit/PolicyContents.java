package dev.sluice.application.audit;

import static dev.sluice.application.audit.EventContents.fields;
import static dev.sluice.application.audit.EventContents.hex;
import static dev.sluice.application.audit.EventContents.text;
import static dev.sluice.application.audit.EventContents.texts;

import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.PolicyResult;
import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the event of a policy tells: which one, about what, and what it said. */
final class PolicyContents {

  private PolicyContents() {}

  static Value.Fields of(String message, PolicyRequest request, PolicyResult result) {
    Policy policy = result.policy();
    return fields(
        "message", Value.of(message),
        "policy_uuid", policy == null ? null : hex(policy.id().value().toString()),
        "policy", policy == null ? null : text(policy.name()),
        "binding", binding(result.binding()),
        "request", request(request),
        "result", result(result),
        "exception", exception(result.failure()));
  }

  private static @Nullable Value binding(@Nullable PolicyBinding binding) {
    return binding == null
        ? null
        : EventContents.model(
            new StoredObject(
                "authentik_policies",
                "policybinding",
                binding.id().value().toString(),
                "order " + binding.order()));
  }

  /** Of what a run knows only the names are told: the values are the visitor's. */
  private static Value request(PolicyRequest request) {
    List<String> names =
        request.context().asMap().keySet().stream().map(ContextKey::wireName).sorted().toList();
    return fields(
        "user",
        fields(
            "username",
            text(request.subject().username()),
            "email",
            text(request.subject().email())),
        "context",
        texts(names));
  }

  private static Value result(PolicyResult result) {
    return fields(
        "passing",
        Value.of(result.verdict().isPassed()),
        "messages",
        texts(result.verdict().messages()));
  }

  private static @Nullable Value exception(@Nullable String failure) {
    return failure == null ? null : new Value.Items(List.of(fields("message", Value.of(failure))));
  }
}
