package dev.sluice.adapter.persistence.identity;

import dev.sluice.adapter.persistence.json.Json;
import dev.sluice.application.port.Criterion;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Looks into attributes: a JSON object of what they have to hold, where two underscores descend.
 */
final class JooqAttributes {

  private static final Json JSON = new Json();

  private JooqAttributes() {}

  /** The filter on a column. */
  static Function<Criterion, Condition> in(Field<JSONB> column) {
    return criterion -> holds(column, ((Value.Text) criterion.value()).text());
  }

  private static Condition holds(Field<JSONB> column, String sent) {
    Condition all = DSL.noCondition();
    for (Map.Entry<String, Object> one : read(sent).entrySet()) {
      String[] path = one.getKey().split("__", -1);
      JSONB value = one.getValue() == null ? JSONB.jsonb("null") : JSON.write(one.getValue());
      Field<JSONB> found = DSL.field("({0} #> {1})", JSONB.class, column, DSL.val(path));
      boolean whole = value.data().startsWith("{") || value.data().startsWith("[");
      all = all.and(whole ? found.contains(value) : found.eq(value));
    }
    return all;
  }

  private static Map<String, Object> read(String sent) {
    if (!sent.strip().startsWith("{")) {
      throw invalid("filter: value must be key:value mapping");
    }
    try {
      Map<String, Object> wanted = JSON.readAttributes(JSONB.jsonb(sent));
      if (Value.Text.isStorable(wanted.toString())) {
        return wanted;
      }
      throw invalid("filter: failed to parse JSON");
    } catch (IllegalStateException malformed) {
      throw invalid("filter: failed to parse JSON");
    }
  }

  private static FlowFault.Invalid invalid(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid("attributes", message)));
  }
}
