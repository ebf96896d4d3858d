package dev.sluice.application.shape;

import dev.sluice.domain.value.Value;

/**
 * How values of a type are read and written.
 *
 * @param type what they look like
 * @param reader reads what is there and is not null
 * @param writer writes what is not null
 */
record Codec(FieldType type, Reader reader, Writer writer) {

  /** Reads. */
  @FunctionalInterface
  interface Reader {
    Object read(Value value) throws Misfit;
  }

  /** Writes. */
  @FunctionalInterface
  interface Writer {
    Value write(Object value);
  }
}
