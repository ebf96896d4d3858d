package dev.sluice.bootstrap.contract;

import dev.sluice.bootstrap.journey.ApiClient.Answer;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says what is wrong with answers. */
final class Judge {

  private static final String NOT_FOUND =
      ApiDocument.pointer("components", "schemas", "GenericError");
  private static final String INVALID =
      ApiDocument.pointer("components", "schemas", "ValidationError");

  private final Schemas schemas;

  Judge(Schemas schemas) {
    this.schemas = schemas;
  }

  List<String> success(Operation operation, Answer answer) {
    if (answer.status() != operation.success()) {
      return List.of("expected " + operation.success());
    }
    if (answer.status() == 204) {
      return answer.text().isEmpty() ? List.of() : List.of("204 has no body");
    }
    return operation.successSchema().map(pointer -> body(pointer, answer)).orElse(List.of());
  }

  List<String> notFound(Answer answer) {
    return error(404, NOT_FOUND, answer);
  }

  /** The contract says nearly nothing about it; the clients expect lists of texts by field. */
  List<String> invalid(Answer answer) {
    List<String> problems = error(400, INVALID, answer);
    return problems.isEmpty() && !namesFields(answer.json())
        ? List.of("expected texts by field")
        : problems;
  }

  private static boolean namesFields(JsonNode body) {
    return !body.isEmpty()
        && body.properties().stream()
            .filter(field -> !field.getKey().equals("code"))
            .allMatch(field -> field.getValue().isArray() && !field.getValue().isEmpty());
  }

  private List<String> error(int status, String pointer, Answer answer) {
    return answer.status() == status ? body(pointer, answer) : List.of("expected " + status);
  }

  private List<String> body(String pointer, Answer answer) {
    try {
      return schemas.problems(pointer, answer.json());
    } catch (JacksonException e) {
      return List.of("no JSON: " + e.getOriginalMessage());
    }
  }
}
