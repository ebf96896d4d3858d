package dev.sluice.application.resource;

import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.shape.FieldType;
import dev.sluice.application.shape.Shape;
import dev.sluice.application.shape.ShapeField;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A parameter by which lists can be filtered.
 *
 * @param name what requests call it
 * @param field what the listing calls the field
 * @param comparison how the field is compared
 * @param type what the parameter takes
 * @param many whether it may be repeated, and any of its values will do
 */
public record Filter(
    String name, String field, Comparison comparison, FieldType type, boolean many) {

  private static final int MOST = 1_000;

  /** A filter for a value of a field. */
  public static Filter exact(String field, FieldType type) {
    return new Filter(field, field, Comparison.EXACT, type, false);
  }

  /** A filter for a value of a field that listings know by another name. */
  public static Filter named(String name, String field, FieldType type) {
    return new Filter(name, field, Comparison.EXACT, type, false);
  }

  /** A filter for any of some values of a field. */
  public static Filter any(String field, FieldType type) {
    return new Filter(field, field, Comparison.IN, type, true);
  }

  /** A filter for the earlier, the later, or the absent values of a field, named like that. */
  public static Filter comparing(String field, Comparison comparison, FieldType type) {
    return new Filter(
        field + "__" + comparison.name().toLowerCase(Locale.ROOT), field, comparison, type, false);
  }

  /** Filters for values of fields of a shape. */
  static List<Filter> byFields(Shape<?> shape, List<String> names) {
    return names.stream()
        .map(name -> Objects.requireNonNull(shape.field(name), name))
        .map(field -> exact(field.name(), field.type()))
        .toList();
  }

  /** Filters for all fields of a shape that hold a single value and are shown. */
  public static List<Filter> byScalars(Shape<?> shape) {
    return shape.fields().stream()
        .filter(field -> field.type().isScalar())
        .filter(field -> field.access() == ShapeField.Access.OPEN)
        .map(field -> exact(field.name(), field.type()))
        .toList();
  }

  /**
   * What a request asks for.
   *
   * @param sent the values of the parameter; none ask for nothing
   * @throws FlowFault.Invalid under the name of the filter, if one makes no sense
   */
  Stream<Criterion> read(List<String> sent) {
    List<String> wanted = many || sent.isEmpty() ? sent : List.of(sent.getLast());
    var values = new ArrayList<Value>();
    for (String text : wanted) {
      if (!text.isBlank()) {
        values.add(read(text));
      }
    }
    if (values.size() > MOST) {
      throw invalid("At most " + MOST + " values.");
    }
    return values.isEmpty() ? Stream.empty() : Stream.of(new Criterion(field, comparison, values));
  }

  private Value read(String text) {
    return type.parse(text).orElseThrow(() -> invalid(malformed(text)));
  }

  private String malformed(String text) {
    return type instanceof FieldType.Choice || many
        ? "Select a valid choice. "
            + text.substring(0, Math.min(100, text.length()))
            + " is not one of the available choices."
        : "Enter a valid value.";
  }

  private FlowFault.Invalid invalid(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(name, message)));
  }
}
