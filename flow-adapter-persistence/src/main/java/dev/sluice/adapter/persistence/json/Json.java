package dev.sluice.adapter.persistence.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.value.Value;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.JSONB;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one strict codec of everything that is kept as JSON, generic over records: snake case, lower
 * case constants, value records bare, nothing for null, and no field that nobody knows.
 */
public final class Json {

  private static final Type ATTRIBUTES = new TypeReference<Map<String, Object>>() {}.getType();

  private final JsonMapper mapper = strict(JsonMapper.builder());

  /** With their deserializers, which the mapper would look up each time. */
  private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

  /** Writes a value. */
  public JSONB write(Object value) {
    return JSONB.jsonb(mapper.writeValueAsString(value));
  }

  /** Writes free data. */
  public JSONB write(Value.Fields fields) {
    return write(Objects.requireNonNull(PlainData.plain(fields)));
  }

  /** Reads free data. */
  public Value.Fields readFields(JSONB json) {
    return (Value.Fields) PlainData.value(readAttributes(json));
  }

  /**
   * Reads a value.
   *
   * @throws IllegalStateException if it was not written by this codec
   */
  public <T> T read(JSONB json, Class<T> type) {
    return read(type, reader -> reader.readValue(json.data()));
  }

  /** Reads free data. */
  public Map<String, Object> readAttributes(JSONB json) {
    return read(ATTRIBUTES, reader -> reader.readValue(json.data()));
  }

  /** Reads a value of a type with parameters. */
  <T> T read(JSONB json, TypeReference<T> type) {
    return read(type.getType(), reader -> reader.readValue(json.data()));
  }

  JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  <T> T read(JsonNode json, Class<T> type) {
    return read(type, reader -> reader.readValue(json));
  }

  byte[] bytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  <T> T read(byte[] json, Class<T> type) {
    return read(type, reader -> reader.readValue(json));
  }

  /** Reads a record whose one type parameter is known by now. */
  <T> T read(byte[] json, Class<T> record, Class<?> parameter) {
    JavaType type = mapper.getTypeFactory().constructParametricType(record, parameter);
    return read(type, reader -> reader.readValue(json));
  }

  /** Reads the first field of an object, a text, and nothing of what follows. */
  String readFirst(byte[] json) {
    return read(
        String.class,
        reader -> {
          try (JsonParser in = reader.createParser(json)) {
            in.nextToken();
            in.nextName();
            return Objects.requireNonNullElse(in.nextStringValue(), "");
          }
        });
  }

  private <T> T read(Type type, Function<ObjectReader, T> reading) {
    ObjectReader reader = readers.get(type);
    if (reader == null) {
      reader = readers.computeIfAbsent(type, t -> mapper.readerFor(mapper.constructType(t)));
    }
    try {
      return reading.apply(reader);
    } catch (JacksonException malformed) {
      throw unreadable(type, malformed);
    }
  }

  private static JsonMapper strict(JsonMapper.Builder builder) {
    return builder
        .annotationIntrospector(
            AnnotationIntrospector.pair(new ValueIntrospector(), builder.annotationIntrospector()))
        .propertyNamingStrategy(new WireNaming())
        .addModule(FreeData.module())
        .changeDefaultPropertyInclusion(
            included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
        .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .build();
  }

  /** What Jackson says about it may quote a secret, so that its place has to do. */
  private IllegalStateException unreadable(Type type, JacksonException malformed) {
    return new IllegalStateException(
        "stored %s cannot be read: %s at %s"
            .formatted(
                mapper.constructType(type).getRawClass().getSimpleName(),
                malformed.getClass().getSimpleName(),
                malformed.getPathReference()));
  }
}
