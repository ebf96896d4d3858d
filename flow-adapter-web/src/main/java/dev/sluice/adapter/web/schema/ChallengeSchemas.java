package dev.sluice.adapter.web.schema;

import dev.sluice.application.shape.WireNames;
import dev.sluice.domain.stage.kind.Component;
import dev.sluice.domain.stage.kind.StageChallenge;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.StageKinds;
import dev.sluice.domain.stage.kind.StageResponse;
import dev.sluice.domain.stage.kind.WholeAnswer;
import dev.sluice.domain.value.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Describes what runs ask and what they are answered, from the records of the kinds. */
final class ChallengeSchemas {

  private final StageKinds kinds;
  private final Components components;

  ChallengeSchemas(StageKinds kinds, Components components) {
    this.kinds = kinds;
    this.components = components;
  }

  /** Anything that a run may ask. */
  Value.Fields challenges() {
    var names = new ArrayList<String>();
    kinds.challenges().values().forEach(type -> names.add(put(type, "Challenge")));
    return components.add("ChallengeTypes", oneOf(names));
  }

  /** Anything that a run may be answered. */
  Value.Fields responses() {
    var names = new ArrayList<String>();
    kinds.names().stream()
        .flatMap(kind -> kinds.find(kind).stream())
        .flatMap(ChallengeSchemas::responsesOf)
        .forEach(type -> names.add(put(type, "ChallengeResponseRequest")));
    return components.add("FlowChallengeResponseRequest", oneOf(names));
  }

  private static Stream<Class<?>> responsesOf(Class<? extends StageConfig> kind) {
    return Arrays.stream(kind.getDeclaredClasses()).filter(StageResponse.class::isAssignableFrom);
  }

  private String put(Class<?> type, String suffix) {
    Class<?> kind = type.getDeclaringClass();
    String name =
        kind == null ? type.getSimpleName() : kind.getSimpleName().replaceFirst("Stage$", suffix);
    components.add(name, describe(type));
    return name;
  }

  private static Value describe(Class<?> type) {
    var properties = new LinkedHashMap<String, Value>();
    var required = new ArrayList<String>();
    Component component = type.getAnnotation(Component.class);
    if (component != null) {
      properties.put(
          "component",
          Json.object("type", "string", "enum", Json.texts(List.of(component.value()))));
    }
    if (StageChallenge.class.isAssignableFrom(type)) {
      properties.put("flow_info", Json.object("type", "object"));
      properties.put("response_errors", Json.object("type", "object"));
    }
    for (RecordComponent field : type.getRecordComponents()) {
      if (field.isAnnotationPresent(WholeAnswer.class)) {
        continue;
      }
      properties.put(WireNames.of(field.getName()), typeOf(field.getType()));
      if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(WireNames.of(field.getName()));
      }
    }
    var described = new LinkedHashMap<String, Value>();
    described.put("type", Value.of("object"));
    if (Arrays.stream(type.getRecordComponents())
        .anyMatch(field -> field.isAnnotationPresent(WholeAnswer.class))) {
      described.put("additionalProperties", Json.object());
    }
    described.put("properties", Json.object(properties));
    if (!required.isEmpty()) {
      described.put("required", Json.texts(required));
    }
    return Json.object(described);
  }

  private static Value typeOf(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return Json.object("type", "boolean");
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return Json.object("type", "integer");
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Json.arrayOf(Json.object());
    }
    boolean isText = type == String.class || type.isEnum() || !isObject(type);
    return Json.object("type", isText ? "string" : "object");
  }

  private static boolean isObject(Class<?> type) {
    return Map.class.isAssignableFrom(type)
        || type == Value.Fields.class
        || (type.isRecord() && type.getRecordComponents().length > 1);
  }

  private static Value oneOf(List<String> names) {
    return Json.object(
        "oneOf",
        new Value.Items(names.stream().<Value>map(Json::ref).toList()),
        "discriminator",
        Json.object("propertyName", "component"));
  }
}
