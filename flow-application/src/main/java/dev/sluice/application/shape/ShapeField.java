package dev.sluice.application.shape;

import dev.sluice.domain.value.Value;
import org.jspecify.annotations.Nullable;

/** One field of a record. */
public final class ShapeField {

  private final String name;
  private final Codec codec;
  private final boolean required;
  private final boolean nullable;
  private final Access access;
  private final boolean emptiedByPut;

  ShapeField(String name, Codec codec, Presence presence, Access access, boolean emptiedByPut) {
    this.name = name;
    this.codec = codec;
    this.required = presence.required;
    this.nullable = presence.nullable;
    this.access = access;
    this.emptiedByPut = emptiedByPut;
  }

  /**
   * Whether a field has to be there.
   *
   * @param required whether it has to be sent
   * @param nullable whether it may be null
   */
  record Presence(boolean required, boolean nullable) {}

  /** Who may read and write a field. */
  public enum Access {
    /** Everybody who may see and change the object. */
    OPEN,
    /** It is never shown. */
    WRITE_ONLY,
    /** Only blueprints may write it, and it is never shown. */
    BLUEPRINT_ONLY
  }

  /** Its name on the wire. */
  public String name() {
    return name;
  }

  /** What it takes. */
  public FieldType type() {
    return codec.type();
  }

  /** Whether it has to be sent. */
  public boolean isRequired() {
    return required;
  }

  /** Whether it may be null. */
  public boolean isNullable() {
    return nullable;
  }

  /** Who may read and write it. */
  public Access access() {
    return access;
  }

  /** Whether it is an empty list after a PUT that does not send it. */
  public boolean isEmptiedByPut() {
    return emptiedByPut;
  }

  @Nullable Object read(@Nullable Value value) throws Misfit {
    if (value == null) {
      if (required) {
        throw new Misfit("required", "This field is required.");
      }
      return null;
    }
    if (value instanceof Value.Null) {
      if (!nullable) {
        throw new Misfit("null", "This field may not be null.");
      }
      return null;
    }
    return codec.reader().read(value);
  }

  Value write(@Nullable Object value) {
    return value == null ? Value.NULL : codec.writer().write(value);
  }
}
