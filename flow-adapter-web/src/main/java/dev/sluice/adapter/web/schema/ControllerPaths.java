package dev.sluice.adapter.web.schema;

import dev.sluice.adapter.web.operation.Operation;
import dev.sluice.domain.value.Value;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Describes the operations that controllers of their own serve. */
final class ControllerPaths {

  static final String API = "/api/v3";
  private static final Map<RequestMethod, String> SUFFIXES =
      Map.of(
          RequestMethod.POST, "_create",
          RequestMethod.PUT, "_update",
          RequestMethod.PATCH, "_partial_update",
          RequestMethod.DELETE, "_destroy");

  private final Paths paths;
  private final Components components;

  ControllerPaths(Paths paths, Components components) {
    this.paths = paths;
    this.components = components;
  }

  void describe(RequestMappingInfo mapping, HandlerMethod handler) {
    if (!handler.getBeanType().isAnnotationPresent(RestController.class)) {
      return;
    }
    for (String pattern : mapping.getPatternValues()) {
      if (pattern.startsWith(API + "/")) {
        for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
          String path = pattern.substring(API.length());
          String name = method.name().toLowerCase(Locale.ROOT);
          paths.put(path, name, describe(path, method, handler.getMethod()));
        }
      }
    }
  }

  private Described describe(String path, RequestMethod verb, Method method) {
    Operation told = method.getAnnotation(Operation.class);
    Type answer = answer(method, told);
    boolean paged = told != null && told.paged();
    boolean isList = paged || answer instanceof ParameterizedType;
    String id = told == null || told.id().isEmpty() ? id(path, verb, isList) : told.id();
    var described = new Described(id, path);
    parameters(method, described);
    if (told != null && told.request() != Void.class) {
      described.sends(components.sentRecord(told.request()));
    }
    if (told != null && told.open()) {
      described.open();
    }
    int status =
        Optional.ofNullable(method.getAnnotation(ResponseStatus.class))
            .map(ResponseStatus::value)
            .orElse(HttpStatus.OK)
            .value();
    String type = told == null ? "application/json" : told.produces();
    return answer == Void.class || answer == void.class
        ? nothing(described, status, type)
        : described.answers(status, type, schema(answer, paged));
  }

  private static Described nothing(Described described, int status, String type) {
    return type.equals("application/json")
        ? described.answersNothing(status)
        : described.answers(status, type, Json.object("type", "string", "format", "binary"));
  }

  private static void parameters(Method method, Described described) {
    for (var parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(RequestParam.class)) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        String name = named.value().isEmpty() ? parameter.getName() : named.value();
        described.query(name, Json.object("type", "string"));
      }
    }
  }

  private static Type answer(Method method, @Nullable Operation told) {
    if (told != null && told.response() != Void.class) {
      return told.response();
    }
    Type type = method.getGenericReturnType();
    return type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class
        ? generic.getActualTypeArguments()[0]
        : type;
  }

  private Value schema(Type answer, boolean paged) {
    if (answer instanceof ParameterizedType generic
        && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
      return Json.arrayOf(schema(generic.getActualTypeArguments()[0], false));
    }
    if (!(answer instanceof Class<?> type) || !type.isRecord()) {
      return Json.object("type", "object", "additionalProperties", Json.object());
    }
    Value.Fields one = components.record(type);
    return paged ? components.page(Components.nameOf(type)) : one;
  }

  /** The name that the address and the method give. */
  private static String id(String path, RequestMethod verb, boolean isList) {
    String stem = path.replaceAll("\\{\\w+}", "").replaceAll("^/+|/+$", "").replaceAll("/+", "_");
    String suffix = SUFFIXES.getOrDefault(verb, isList ? "_list" : "_retrieve");
    return stem + suffix;
  }
}
