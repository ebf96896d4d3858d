package dev.sluice.application.shape;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What records of a class look like on the wire: fields in snake case, found by reflection. Which
 * of them may be left out, and what they are then, only the constructor of the record says. Made
 * once; immutable.
 *
 * @param <R> the record
 */
public final class Shape<R> {

  private final Class<R> type;
  private final RecordAccess record;
  private final List<Part> parts;
  private final List<ShapeField> fields;
  private final Set<String> names;

  private Shape(Class<R> type, RecordAccess record, List<Part> parts) {
    this.type = type;
    this.record = record;
    this.parts = List.copyOf(parts);
    this.fields = parts.stream().flatMap(Part::fields).toList();
    this.names = fields.stream().map(ShapeField::name).collect(Collectors.toUnmodifiableSet());
  }

  /** What reading comes to. */
  public sealed interface Read<R> {

    /** It could be read. */
    record Good<R>(R record) implements Read<R> {}

    /**
     * It could not.
     *
     * @param problems at least one, by field
     */
    record Bad<R>(List<Problem> problems) implements Read<R> {

      public Bad {
        problems = List.copyOf(problems);
      }
    }
  }

  /** A component of the record: one field, or all fields of another record. */
  private sealed interface Part {

    Stream<ShapeField> fields();

    record One(ShapeField field) implements Part {
      @Override
      public Stream<ShapeField> fields() {
        return Stream.of(field);
      }
    }

    /** One that nobody sees. */
    record Hidden() implements Part {
      @Override
      public Stream<ShapeField> fields() {
        return Stream.empty();
      }
    }

    record Inlined(Shape<?> shape) implements Part {
      @Override
      public Stream<ShapeField> fields() {
        return shape.fields.stream();
      }
    }
  }

  /** The shape of a record. */
  public static <R> Shape<R> of(Class<R> type) {
    return inlining(type, Map.of());
  }

  /**
   * The shape of a record some components of which are records whose fields stand beside its own.
   *
   * @param inlined the classes of these components, by the components' names
   */
  public static <R> Shape<R> inlining(Class<R> type, Map<String, ? extends Class<?>> inlined) {
    var record = RecordAccess.of(type);
    var parts = new ArrayList<Part>();
    for (int i = 0; i < record.components().size(); i++) {
      Class<?> within = inlined.get(record.components().get(i).getName());
      parts.add(
          within == null ? new Part.One(Fields.of(record, i)) : new Part.Inlined(Shape.of(within)));
    }
    return new Shape<>(type, record, parts);
  }

  /** This shape without what is never shown; nothing is read by it. */
  public Shape<R> withoutSecrets() {
    return new Shape<>(type, record, parts.stream().map(Shape::shown).toList());
  }

  private static Part shown(Part part) {
    return switch (part) {
      case Part.One(ShapeField field) ->
          field.access() == ShapeField.Access.OPEN ? part : new Part.Hidden();
      case Part.Inlined(Shape<?> shape) -> new Part.Inlined(shape.withoutSecrets());
      case Part.Hidden hidden -> hidden;
    };
  }

  /** The class of the records. */
  public Class<R> type() {
    return type;
  }

  /** The fields, in order. */
  public List<ShapeField> fields() {
    return fields;
  }

  /** The field of a name, or null if there is none. */
  public @Nullable ShapeField field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElse(null);
  }

  /** Reads a record; fields that it does not have do not matter. */
  public Read<R> read(Value.Fields values) {
    var problems = new ArrayList<Problem>();
    @Nullable Object[] read = new @Nullable Object[parts.size()];
    for (int i = 0; i < read.length; i++) {
      read[i] = read(parts.get(i), values.fields(), problems);
    }
    return problems.isEmpty() ? make(read) : new Read.Bad<>(problems);
  }

  /**
   * Reads a record.
   *
   * @throws FlowFault.Invalid if it cannot be read
   */
  public R require(Value.Fields values) {
    return switch (read(values)) {
      case Read.Good<R>(R good) -> good;
      case Read.Bad<R>(List<Problem> problems) -> throw new FlowFault.Invalid(problems);
    };
  }

  /** Writes all fields of a record, secrets too. */
  public Value.Fields write(R written) {
    return writeObject(written);
  }

  Value.Fields writeObject(Object written) {
    var values = new LinkedHashMap<String, Value>();
    for (int i = 0; i < parts.size(); i++) {
      Object component = record.get(i, written);
      switch (parts.get(i)) {
        case Part.One(ShapeField field) -> values.put(field.name(), field.write(component));
        case Part.Hidden() -> {}
        case Part.Inlined(Shape<?> shape) -> {
          if (component != null) {
            values.putAll(shape.writeObject(component).fields());
          }
        }
      }
    }
    return new Value.Fields(values);
  }

  private static @Nullable Object read(
      Part part, Map<String, Value> values, List<Problem> problems) {
    return switch (part) {
      case Part.One(ShapeField field) -> {
        try {
          yield field.read(values.get(field.name()));
        } catch (Misfit misfit) {
          problems.add(new Problem(field.name(), misfit.code(), misfit.message()));
          yield null;
        }
      }
      case Part.Hidden() -> null;
      case Part.Inlined(Shape<?> shape) ->
          switch (shape.read(new Value.Fields(values))) {
            case Read.Good<?>(var inner) -> inner;
            case Read.Bad<?>(List<Problem> found) -> {
              problems.addAll(found);
              yield null;
            }
          };
    };
  }

  private Read<R> make(@Nullable Object[] read) {
    try {
      return new Read.Good<>(type.cast(record.make(read)));
    } catch (IllegalArgumentException complaint) {
      // the record knows a rule that its types do not tell
      return new Read.Bad<>(List.of(Complaints.about(complaint, names)));
    }
  }
}
