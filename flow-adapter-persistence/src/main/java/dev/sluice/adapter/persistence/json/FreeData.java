package dev.sluice.adapter.persistence.json;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Free data within records, as the JSON that it stands for. */
final class FreeData {

  private FreeData() {}

  static JacksonModule module() {
    return new SimpleModule("free data")
        .addSerializer(Value.class, new Writer())
        .addDeserializer(Value.Fields.class, new Reader());
  }

  private static final class Writer extends ValueSerializer<Value> {
    @Override
    public void serialize(Value value, JsonGenerator out, SerializationContext context) {
      out.writePOJO(PlainData.plain(value));
    }
  }

  private static final class Reader extends ValueDeserializer<Value.Fields> {
    @Override
    public Value.Fields deserialize(JsonParser in, DeserializationContext context) {
      Value value = PlainData.value(context.readValue(in, Object.class));
      return value instanceof Value.Fields fields
          ? fields
          : context.reportInputMismatch(Value.Fields.class, "an object is expected");
    }
  }
}
