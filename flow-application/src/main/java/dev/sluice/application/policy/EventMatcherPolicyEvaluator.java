package dev.sluice.application.policy;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.event.EventFields;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.policy.kind.EventMatcherPolicy;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Holds the event that is decided about against what is wanted (spec/policies.md 3.2). */
final class EventMatcherPolicyEvaluator implements PolicyEvaluator<EventMatcherPolicy> {

  /** What the context calls the event. */
  private static final ContextKey<?> EVENT = ContextKey.of("event", Value.Fields.class);

  @Override
  public Class<EventMatcherPolicy> configType() {
    return EventMatcherPolicy.class;
  }

  @Override
  public Verdict evaluate(EventMatcherPolicy policy, PolicyRequest request) {
    return event(request.context())
        .map(event -> new Matching(event).of(policy))
        .orElseGet(() -> Verdict.of(false));
  }

  /** Whoever tries a policy sends plain data. */
  private static Optional<Value.Fields> event(Context context) {
    return Optional.ofNullable(context.asMap().get(EVENT))
        .map(PlainData::value)
        .filter(Value.Fields.class::isInstance)
        .map(Value.Fields.class::cast);
  }

  /** One event, and what was found out about it. */
  private static final class Matching {

    private final Value.Fields event;
    private final List<String> messages = new ArrayList<>();
    private boolean matches = true;

    private Matching(Value.Fields event) {
      this.event = event;
    }

    private Verdict of(EventMatcherPolicy policy) {
      var action = policy.action();
      check(policy.query(), this::isFound, "Query matched.");
      check(action, wanted -> is("action", wanted.wireName()), "Action matched.");
      check(policy.clientIp(), wanted -> is("client_ip", wanted), "Client IP matched.");
      check(policy.app(), wanted -> is("app", wanted), "App matched.");
      check(policy.model(), wanted -> model().equals(wanted), "Model matched.");
      return Verdict.of(matches, messages);
    }

    /** The message tells what was looked at, whatever came of it. */
    private <T> void check(@Nullable T wanted, Predicate<T> test, String message) {
      if (wanted != null) {
        matches &= test.test(wanted);
        messages.add(message);
      }
    }

    private boolean isFound(String query) {
      return EventFields.matches(EventFields.search(query), event);
    }

    private boolean is(String field, String wanted) {
      return text(event.fields().get(field)).equals(wanted);
    }

    private String model() {
      Value model = at(at(event, "context"), "model");
      return text(at(model, "app")) + "." + text(at(model, "model_name"));
    }

    private static @Nullable Value at(@Nullable Value value, String field) {
      return value instanceof Value.Fields fields ? fields.fields().get(field) : null;
    }

    private static String text(@Nullable Value value) {
      return value instanceof Value.Text(String text) ? text : "";
    }
  }
}
