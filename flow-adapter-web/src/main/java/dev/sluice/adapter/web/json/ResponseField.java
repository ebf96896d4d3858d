package dev.sluice.adapter.web.json;

import dev.sluice.domain.stage.kind.WholeAnswer;
import dev.sluice.domain.value.Value;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field of a response.
 *
 * @param name its name on the wire
 * @param whole whether it is all of what was sent
 * @param nullable whether it may be missing or null
 * @param reader reads what is there
 */
record ResponseField(String name, boolean whole, boolean nullable, Reader reader) {

  /** Reads a value that is there and is not null. */
  @FunctionalInterface
  interface Reader {
    Object read(JsonNode node) throws Misfit;
  }

  static ResponseField of(RecordComponent component) {
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    String name = WireName.of(component.getName());
    if (component.isAnnotationPresent(WholeAnswer.class)) {
      return new ResponseField(name, true, false, node -> ValueJson.of((ObjectNode) node));
    }
    return new ResponseField(name, false, nullable, reader(component, name, nullable));
  }

  /** Reads the field of an answer. */
  @Nullable Object readFrom(ObjectNode answer) throws Misfit {
    return read(whole ? answer : answer.get(name));
  }

  @Nullable Object read(@Nullable JsonNode node) throws Misfit {
    if (node != null && !node.isNull()) {
      return reader.read(node);
    }
    if (nullable) {
      return null;
    }
    throw node == null
        ? new Misfit("required", "This field is required.")
        : new Misfit("null", "This field may not be null.");
  }

  private static Reader reader(RecordComponent component, String name, boolean nullable) {
    Class<?> type = component.getType();
    if (type == String.class) {
      // spaces around a password are part of it
      var text = new TextReader(!name.equals("password"), nullable);
      return text::read;
    }
    if (type == boolean.class || type == Boolean.class) {
      return ScalarReaders::readBoolean;
    }
    if (type == int.class || type == Integer.class) {
      return node ->
          Math.toIntExact(ScalarReaders.readWhole(node, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    if (type == long.class || type == Long.class) {
      return node -> ScalarReaders.readWhole(node, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == Map.class) {
      return ScalarReaders::readObject;
    }
    if (type == Value.Fields.class) {
      return ScalarReaders::readFields;
    }
    throw new IllegalStateException("no reader for " + component);
  }
}
