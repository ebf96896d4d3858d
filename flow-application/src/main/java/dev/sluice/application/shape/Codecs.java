package dev.sluice.application.shape;

import static java.util.Objects.requireNonNull;

import dev.sluice.domain.value.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds out how values of a Java type look on the wire. */
final class Codecs {

  private static final Set<String> VALUES = Set.of("value", "text", "expression");

  private Codecs() {}

  /**
   * The codec of a type.
   *
   * @param blank whether texts may be empty
   */
  static Codec of(Type type, boolean blank) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic, blank);
    }
    return ofClass((Class<?>) type, blank);
  }

  private static Codec ofGeneric(ParameterizedType type, boolean blank) {
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == Map.class) {
      return new Codec(new FieldType.Free(), Codecs::readMap, PlainData::value);
    }
    Codec item = of(type.getActualTypeArguments()[0], blank);
    boolean isSet = raw == Set.class;
    return new Codec(
        new FieldType.Items(item.type()),
        value -> readItems(value, item, isSet),
        values ->
            new Value.Items(((Collection<?>) values).stream().map(item.writer()::write).toList()));
  }

  private static Codec ofClass(Class<?> type, boolean blank) {
    if (type == String.class) {
      return new Codec(
          new FieldType.Text(blank),
          value -> Scalars.text(value, blank),
          text -> Value.of((String) text));
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Codec(new FieldType.Flag(), Scalars::flag, flag -> Value.of((Boolean) flag));
    }
    if (type == int.class || type == Integer.class) {
      return new Codec(
          FieldType.Whole.INTEGER,
          value -> Math.toIntExact(Scalars.whole(value, FieldType.Whole.INTEGER)),
          number -> Value.of((Integer) number));
    }
    if (type == long.class || type == Long.class) {
      return new Codec(
          FieldType.Whole.LONG,
          value -> Scalars.whole(value, FieldType.Whole.LONG),
          number -> Value.of((Long) number));
    }
    if (type == double.class || type == Double.class) {
      return new Codec(
          new FieldType.Decimal(), Scalars::decimal, number -> new Value.Decimal((Double) number));
    }
    return ofObject(type, blank);
  }

  private static Codec ofObject(Class<?> type, boolean blank) {
    if (type == UUID.class) {
      return new Codec(new FieldType.Key(), Scalars::key, key -> Value.of(key.toString()));
    }
    if (type == Instant.class) {
      return new Codec(
          new FieldType.Moment(), Scalars::moment, moment -> Value.of(moment.toString()));
    }
    if (type == BigInteger.class) {
      throw new IllegalStateException("numbers of any size are not for the wire");
    }
    if (type == Object.class) {
      return new Codec(new FieldType.Anything(), Codecs::readAnything, PlainData::value);
    }
    if (type == Value.Fields.class) {
      return new Codec(new FieldType.Free(), Codecs::readFields, fields -> (Value) fields);
    }
    if (type.isEnum()) {
      Map<String, Enum<?>> constants = WireNames.constants(type);
      return new Codec(
          new FieldType.Choice(type.getSimpleName(), List.copyOf(constants.keySet())),
          value -> Scalars.choice(value, constants),
          constant -> Value.of(WireNames.of((Enum<?>) constant)));
    }
    return ofRecord(type, blank);
  }

  /** A record of one value is that value; any other is an object. */
  private static Codec ofRecord(Class<?> type, boolean blank) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new IllegalStateException("no wire form of " + type.getName());
    }
    if (components.length == 1 && VALUES.contains(components[0].getName())) {
      return ofValue(type, components[0], blank);
    }
    Shape<?> shape = Shape.of(type);
    return new Codec(
        new FieldType.Nested(shape), value -> readNested(value, shape), shape::writeObject);
  }

  private static Codec ofValue(Class<?> type, RecordComponent component, boolean blank) {
    Codec inner =
        component.isAnnotationPresent(AsWritten.class)
            ? textAsWritten(blank)
            : of(component.getGenericType(), blank);
    var record = RecordAccess.of(type);
    return new Codec(
        inner.type(),
        value -> wrapped(record, inner.reader().read(value)),
        wrapper -> inner.writer().write(requireNonNull(record.get(0, wrapper))));
  }

  private static Codec textAsWritten(boolean blank) {
    return new Codec(
        new FieldType.Text(blank),
        value -> Scalars.textAsWritten(value, blank),
        text -> Value.of((String) text));
  }

  private static Object wrapped(RecordAccess record, Object inner) throws Misfit {
    try {
      return record.make(new Object[] {inner});
    } catch (IllegalArgumentException complaint) {
      throw Misfit.invalid(Complaints.sentence(complaint));
    }
  }

  private static Object readItems(Value value, Codec item, boolean isSet) throws Misfit {
    if (!(value instanceof Value.Items(var values))) {
      throw new Misfit("not_a_list", "Expected a list of items.");
    }
    Collection<Object> items = isSet ? new LinkedHashSet<>() : new ArrayList<>();
    for (Value one : values) {
      if (one instanceof Value.Null) {
        throw new Misfit("null", "This field may not be null.");
      }
      items.add(item.reader().read(one));
    }
    return items;
  }

  private static Object readMap(Value value) throws Misfit {
    var map = new LinkedHashMap<String, Object>();
    readFields(value).fields().forEach((name, one) -> map.put(name, PlainData.plain(one)));
    return map;
  }

  private static Object readAnything(Value value) throws Misfit {
    Object plain = PlainData.plain(value);
    if (plain == null) {
      throw Misfit.invalid("This field may not be null.");
    }
    return plain;
  }

  private static Value.Fields readFields(Value value) throws Misfit {
    if (value instanceof Value.Fields fields) {
      return fields;
    }
    throw Misfit.invalid("Value must be a dictionary, and not have any duplicate keys.");
  }

  private static Object readNested(Value value, Shape<?> shape) throws Misfit {
    if (!(value instanceof Value.Fields fields)) {
      throw Misfit.invalid("Invalid data. Expected a dictionary.");
    }
    Shape.Read<?> read = shape.read(fields);
    if (read instanceof Shape.Read.Good<?>(var made)) {
      return made;
    }
    throw Misfit.invalid(String.valueOf(((Shape.Read.Bad<?>) read).problems().getFirst()));
  }
}
