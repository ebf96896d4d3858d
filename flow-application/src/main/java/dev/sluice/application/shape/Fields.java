package dev.sluice.application.shape;

import dev.sluice.application.shape.ShapeField.Access;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.value.Value;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what a component of a record is on the wire. */
final class Fields {

  private static final Value EMPTY = Value.of("");

  private Fields() {}

  static ShapeField of(RecordAccess record, int index) {
    RecordComponent component = record.components().get(index);
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Optional<Defaults.Default> byDefault = Defaults.find(record, index);
    Codec codec = Codecs.of(component.getGenericType(), false);
    boolean blank =
        component.isAnnotationPresent(MayBeBlank.class)
            || byDefault
                .map(given -> codec.writer().write(given.value()))
                .map(EMPTY::equals)
                .orElse(false);
    return new ShapeField(
        name(component),
        blank ? Codecs.of(component.getGenericType(), true) : codec,
        new ShapeField.Presence(!nullable && byDefault.isEmpty(), nullable),
        access(component),
        component.isAnnotationPresent(EmptiedByPut.class));
  }

  private static String name(RecordComponent component) {
    Called called = component.getAnnotation(Called.class);
    return called == null ? WireNames.of(component.getName()) : called.value();
  }

  private static Access access(RecordComponent component) {
    if (component.isAnnotationPresent(NotOverRest.class)) {
      return Access.BLUEPRINT_ONLY;
    }
    return component.isAnnotationPresent(WriteOnly.class) || component.getType() == Secret.class
        ? Access.WRITE_ONLY
        : Access.OPEN;
  }
}
