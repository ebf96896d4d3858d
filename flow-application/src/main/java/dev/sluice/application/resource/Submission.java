package dev.sluice.application.resource;

import dev.sluice.application.shape.Shape;
import dev.sluice.application.shape.ShapeField;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a request wants an object to be like.
 *
 * @param values without the fields that requests may not write
 */
record Submission<A, V>(Profile<A, V> profile, Value.Fields values) {

  static <A, V> Submission<A, V> of(Profile<A, V> profile, Value.Fields sent) {
    var values = new LinkedHashMap<>(sent.fields());
    profile.attributes().fields().stream()
        .filter(field -> field.access() == ShapeField.Access.BLUEPRINT_ONLY)
        .forEach(field -> values.remove(field.name()));
    return new Submission<>(profile, new Value.Fields(values));
  }

  /** What is just made, read again. */
  static <A, V> Stored<A, V> made(Resource<A, V> resource, ObjectKey key) {
    return resource
        .find(key)
        .orElseThrow(() -> new IllegalStateException(key + " is gone while it is made"));
  }

  /** The attributes of a new object. */
  A created() {
    return profile.attributes().require(values);
  }

  /**
   * The attributes of an object that exists: what was sent, and for the rest what it has.
   *
   * @param partial whether required fields may be missing
   */
  A changed(A before, boolean partial) {
    Shape<A> shape = profile.attributes();
    Map<String, Value> all = new LinkedHashMap<>(shape.write(before).fields());
    if (!partial) {
      empty(all);
    }
    all.putAll(values.fields());
    List<Problem> missing = partial ? List.of() : missing();
    return switch (shape.read(new Value.Fields(all))) {
      case Shape.Read.Good<A>(A changed) when missing.isEmpty() -> changed;
      case Shape.Read.Good<A> _ -> throw new FlowFault.Invalid(missing);
      case Shape.Read.Bad<A>(List<Problem> found) ->
          throw new FlowFault.Invalid(Stream.concat(missing.stream(), found.stream()).toList());
    };
  }

  private void empty(Map<String, Value> all) {
    profile.attributes().fields().stream()
        .filter(ShapeField::isEmptiedByPut)
        .forEach(field -> all.put(field.name(), new Value.Items(List.of())));
  }

  private List<Problem> missing() {
    var missing = new ArrayList<Problem>();
    for (ShapeField field : profile.attributes().fields()) {
      if (field.isRequired() && !values.fields().containsKey(field.name())) {
        missing.add(new Problem(field.name(), "required", "This field is required."));
      }
    }
    return missing;
  }
}
