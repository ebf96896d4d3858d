package dev.sluice.application.port;

import dev.sluice.domain.blueprint.EntryPermission.Grant;
import dev.sluice.domain.blueprint.InstanceKey;
import dev.sluice.domain.blueprint.Lookup;
import dev.sluice.domain.blueprint.Lookup.Criterion;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Models whose things are plain values, and which count how often they are asked. */
public final class InMemoryBlueprintModels implements BlueprintModels {

  private static final String KEY = "pk";
  private static final String LOOKUP = "__startswith";

  private final Map<ModelName, BlueprintModel> models = new HashMap<>();
  private int calls;

  /** A model whose things have these fields; the first of them is required. */
  public Rows have(String model, String... fields) {
    var rows = new Rows(model, List.of(fields));
    models.put(ModelName.of(model), rows);
    return rows;
  }

  /** A model whose entries are something to do. */
  public void perform(String model, Consumer<Value.Fields> deed) {
    models.put(ModelName.of(model), (BlueprintModel.Action) deed::accept);
  }

  /** How often any model was asked or told something. */
  public int calls() {
    return calls;
  }

  @Override
  public Optional<BlueprintModel> find(ModelName model) {
    return Optional.ofNullable(models.get(model));
  }

  /** The things of one model. */
  public final class Rows implements BlueprintModel.Resource {

    private final String name;
    private final List<String> fields;
    private final Map<Value, Value.Fields> rows = new LinkedHashMap<>();
    private final List<Grant> grants = new ArrayList<>();

    private Rows(String name, List<String> fields) {
      this.name = name;
      this.fields = fields;
    }

    /** All of them, by their keys, in the order in which they were made. */
    public Map<Value, Value.Fields> all() {
      return rows;
    }

    /** What was granted, in this order. */
    public List<Grant> grants() {
      return grants;
    }

    @Override
    public Optional<InstanceKey> find(Lookup lookup) {
      calls++;
      refuse(lookup.criteria().stream().map(Criterion::field).map(Rows::plain).toList());
      if (lookup.key() != null && rows.containsKey(lookup.key())) {
        return Optional.of(key(lookup.key()));
      }
      if (lookup.criteria().isEmpty()) {
        return Optional.empty();
      }
      return rows.entrySet().stream()
          .filter(row -> hasAll(row.getValue(), lookup))
          .findFirst()
          .map(row -> key((Value.Scalar) row.getKey()));
    }

    private static String plain(String field) {
      return field.replace(LOOKUP, "");
    }

    private static boolean hasAll(Value.Fields row, Lookup lookup) {
      return lookup.criteria().stream().allMatch(one -> matches(row, one));
    }

    private static boolean matches(Value.Fields row, Criterion wanted) {
      Value value = row.fields().getOrDefault(plain(wanted.field()), Value.NULL);
      if (wanted.field().endsWith(LOOKUP)) {
        return text(value).startsWith(text(wanted.value()));
      }
      return value.equals(wanted.value())
          || (value instanceof Value.Fields(var has)
              && wanted.value() instanceof Value.Fields(var some)
              && has.entrySet().containsAll(some.entrySet()));
    }

    private static String text(Value value) {
      return value instanceof Value.Scalar scalar ? scalar.text() : "";
    }

    @Override
    public Value.Fields describe(InstanceKey key) {
      calls++;
      var shown = new LinkedHashMap<String, Value>();
      shown.put(KEY, key.pk());
      shown.putAll(get(key).fields());
      return new Value.Fields(shown);
    }

    @Override
    public InstanceKey create(Value.Fields values) {
      calls++;
      if (!values.fields().containsKey(fields.getFirst())) {
        throw invalid(new Problem(fields.getFirst(), "required", "This field is required."));
      }
      Value given = values.fields().get(KEY);
      var pk = given == null ? Value.of(name + "-" + (rows.size() + 1)) : (Value.Scalar) given;
      rows.put(pk, checked(values));
      return key(pk);
    }

    @Override
    public InstanceKey update(InstanceKey key, Value.Fields values) {
      calls++;
      var merged = new LinkedHashMap<>(get(key).fields());
      merged.putAll(checked(values).fields());
      rows.put(key.pk(), new Value.Fields(merged));
      return key;
    }

    @Override
    public void delete(InstanceKey key) {
      calls++;
      rows.remove(key.pk());
    }

    @Override
    public void grant(InstanceKey key, Grant grant) {
      calls++;
      if (grant.permission().equals("unknown")) {
        throw invalid(Problem.invalid("There is no such permission."));
      }
      grants.add(grant);
    }

    private Value.Fields get(InstanceKey key) {
      return Optional.ofNullable(rows.get(key.pk())).orElseThrow();
    }

    private Value.Fields checked(Value.Fields values) {
      var kept = new LinkedHashMap<>(values.fields());
      kept.remove(KEY);
      refuse(kept.keySet());
      return new Value.Fields(kept);
    }

    private void refuse(Iterable<String> names) {
      names.forEach(field -> {
        if (!fields.contains(field)) {
          throw invalid(Problem.invalid(field, "Invalid identifier field: " + field + "."));
        }
      });
    }

    private InstanceKey key(Value.Scalar pk) {
      return new InstanceKey(pk, Value.of("target of " + pk.text()));
    }
  }

  private static FlowFault.Invalid invalid(Problem problem) {
    return new FlowFault.Invalid(List.of(problem));
  }
}
