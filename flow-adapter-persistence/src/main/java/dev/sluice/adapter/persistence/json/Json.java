package dev.sluice.adapter.persistence.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one strict codec of everything that is kept as JSON, generic over records: snake case, lower
 * case constants, value records bare, nothing for null, and no field that nobody knows.
 */
public final class Json {

  private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

  private final JsonMapper mapper = strict(JsonMapper.builder());

  /** Writes a value. */
  public JSONB write(Object value) {
    return JSONB.jsonb(mapper.writeValueAsString(value));
  }

  /**
   * Reads a value.
   *
   * @throws IllegalStateException if it was not written by this codec
   */
  public <T> T read(JSONB json, Class<T> type) {
    try {
      return mapper.readValue(json.data(), type);
    } catch (JacksonException malformed) {
      throw unreadable(type, malformed);
    }
  }

  /** Reads free data. */
  public Map<String, Object> readAttributes(JSONB json) {
    try {
      return mapper.readValue(json.data(), ATTRIBUTES);
    } catch (JacksonException malformed) {
      throw unreadable(Map.class, malformed);
    }
  }

  JsonNode tree(Object value) {
    return mapper.valueToTree(value);
  }

  <T> T read(JsonNode json, Class<T> type) {
    try {
      return mapper.treeToValue(json, type);
    } catch (JacksonException malformed) {
      throw unreadable(type, malformed);
    }
  }

  byte[] bytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  <T> T read(byte[] json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JacksonException malformed) {
      throw unreadable(type, malformed);
    }
  }

  private static JsonMapper strict(JsonMapper.Builder builder) {
    return builder
        .annotationIntrospector(
            AnnotationIntrospector.pair(new ValueIntrospector(), builder.annotationIntrospector()))
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
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
  private static IllegalStateException unreadable(Class<?> type, JacksonException malformed) {
    return new IllegalStateException(
        "stored %s cannot be read: %s at %s"
            .formatted(
                type.getSimpleName(),
                malformed.getClass().getSimpleName(),
                malformed.getPathReference()));
  }
}
