package dev.sluice.application.stage;

import dev.sluice.domain.context.ContextKey;
import dev.sluice.domain.device.SentCode;
import dev.sluice.domain.device.Throttle;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.Learned;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A device that is being set up, as the run remembers it: secret, and gone with the run. Devices
 * are stored when somebody has shown that they have them.
 *
 * @param fields what is known of it
 */
record Draft(Value.Fields fields) {

  static final Draft EMPTY = new Draft(Value.Fields.NONE);

  private static final String FAILURES = "failures";
  private static final String LAST_FAILURE = "last_failure";
  private static final String CODE = "code";
  private static final String VALID_UNTIL = "valid_until";

  static Optional<Draft> find(ContextKey<Value.Fields> key, StageVisit visit) {
    return visit.context().find(key).map(Draft::new);
  }

  Draft with(String name, Value value) {
    var more = new LinkedHashMap<>(fields.fields());
    more.put(name, value);
    return new Draft(new Value.Fields(more));
  }

  Draft with(String name, String text) {
    return with(name, Value.of(text));
  }

  Draft with(SentCode sent) {
    return with(CODE, sent.code().value()).with(VALID_UNTIL, sent.validUntil().toString());
  }

  Draft with(Throttle throttle) {
    Instant last = throttle.lastFailure();
    return last == null
        ? this
        : with(FAILURES, Value.of(throttle.failures())).with(LAST_FAILURE, last.toString());
  }

  Optional<String> find(String name) {
    return fields.fields().get(name) instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  List<String> list(String name) {
    return fields.fields().get(name) instanceof Value.Items(List<Value> items)
        ? items.stream().map(item -> ((Value.Scalar) item).text()).toList()
        : List.of();
  }

  Optional<SentCode> findSent() {
    return find(CODE)
        .flatMap(code ->
            find(VALID_UNTIL).map(until -> new SentCode(new Secret(code), Instant.parse(until))));
  }

  Throttle throttle() {
    Map<String, Value> known = fields.fields();
    return known.get(FAILURES) instanceof Value.Whole(BigInteger failures)
        ? new Throttle(
            failures.intValueExact(), find(LAST_FAILURE).map(Instant::parse).orElseThrow())
        : Throttle.NONE;
  }

  /** What the run has to remember of it. */
  Learned remembered(ContextKey<Value.Fields> key) {
    return Learned.NOTHING.with(key, fields);
  }

  /** Nothing that it holds. */
  @Override
  public String toString() {
    return "Draft" + fields.fields().keySet();
  }
}
