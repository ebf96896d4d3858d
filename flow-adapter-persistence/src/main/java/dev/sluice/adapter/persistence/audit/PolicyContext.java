package dev.sluice.adapter.persistence.audit;

import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.policy.Policy;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.PolicyResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the event of a policy tells: which one, about what, and what it said. */
final class PolicyContext {

  private PolicyContext() {}

  static Map<String, Object> of(String message, PolicyRequest request, PolicyResult result) {
    var context = new HashMap<String, Object>();
    context.put("message", message);
    putPolicy(context, result.policy());
    putBinding(context, result.binding());
    context.put("request", request(request));
    context.put("result", result(result));
    String failure = result.failure();
    if (failure != null) {
      context.put("exception", List.of(Map.of("message", failure)));
    }
    return context;
  }

  private static void putPolicy(Map<String, Object> context, @Nullable Policy policy) {
    if (policy != null) {
      context.put("policy_uuid", hex(policy.id().value()));
      context.put("policy", policy.name());
    }
  }

  private static void putBinding(Map<String, Object> context, @Nullable PolicyBinding binding) {
    if (binding != null) {
      context.put(
          "binding",
          Map.of(
              "app",
              "authentik_policies",
              "model_name",
              "policybinding",
              "pk",
              hex(binding.id().value()),
              "name",
              "order " + binding.order()));
    }
  }

  /** Of what a run knows only the names are told: the values are the visitor's. */
  private static Map<String, Object> request(PolicyRequest request) {
    Subject subject = request.subject();
    return Map.of(
        "user", Map.of("username", subject.username(), "email", subject.email()),
        "context",
            request.context().asMap().keySet().stream()
                .map(ContextKey::wireName)
                .sorted()
                .toList());
  }

  private static Map<String, Object> result(PolicyResult result) {
    return Map.of("passing", result.verdict().isPassed(), "messages", result.verdict().messages());
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
