package dev.sluice.application.policy;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.ExpressionFailed.Reason;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.policy.Verdict;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the result of an expression says: a map of {@code passing}, {@code messages} and {@code
 * context}, or anything else, which counts by whether it is true.
 */
final class ExpressionResult {

  private static final String PASSING = "passing";
  private static final String MESSAGES = "messages";
  private static final String CONTEXT = "context";
  private static final Set<String> KNOWN = Set.of(PASSING, MESSAGES, CONTEXT);

  private final LearnedContext context;

  ExpressionResult(UserRepository users, PolicyRequest request) {
    this.context = new LearnedContext(users, request);
  }

  Verdict verdict(Value result) {
    return result instanceof Value.Fields(var fields)
            && KNOWN.stream().anyMatch(fields::containsKey)
        ? verdict(fields)
        : Verdict.of(result.isTruthy());
  }

  private Verdict verdict(Map<String, Value> fields) {
    if (!KNOWN.containsAll(fields.keySet())) {
      throw mistake("A result has passing, messages and context, and nothing else");
    }
    Value passing = fields.get(PASSING);
    if (passing == null) {
      throw mistake("A result with messages or a context says whether it is passing");
    }
    Verdict verdict =
        Verdict.of(passing.isTruthy(), messages(fields.getOrDefault(MESSAGES, Value.NULL)));
    return switch (fields.getOrDefault(CONTEXT, Value.NULL)) {
      case Value.Null _ -> verdict;
      case Value.Fields(var changes) -> verdict.causing(context.changed(changes));
      default -> throw mistake("The context of a result is a map");
    };
  }

  private static List<String> messages(Value messages) {
    return switch (messages) {
      case Value.Null _ -> List.of();
      case Value.Text(String text) -> List.of(text);
      case Value.Items(var items) -> items.stream().map(ExpressionResult::message).toList();
      default -> throw mistake("The messages of a result are a list of strings");
    };
  }

  private static String message(Value item) {
    if (item instanceof Value.Text(String text)) {
      return text;
    }
    throw mistake("The messages of a result are a list of strings");
  }

  static ExpressionFailed mistake(String message) {
    return new ExpressionFailed(Reason.MISTAKE, message);
  }
}
