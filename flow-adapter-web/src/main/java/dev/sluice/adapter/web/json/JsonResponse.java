package dev.sluice.adapter.web.json;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads a JSON object as the response that a stage asked for; unknown fields do not matter. */
final class JsonResponse implements ResponseSource {

  private final ObjectNode fields;

  JsonResponse(ObjectNode fields) {
    this.fields = fields;
  }

  @Override
  public <R extends StageResponse> Read<R> read(Class<R> type) {
    ResponseShape shape = ResponseShape.of(type);
    var problems = new ArrayList<Problem>();
    @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      ResponseField field = shape.fields().get(i);
      try {
        values[i] = field.readFrom(fields);
      } catch (Misfit misfit) {
        problems.add(new Problem(field.name(), misfit.code(), misfit.message()));
      }
    }
    return problems.isEmpty() ? make(type, shape, values) : new Read.Bad<>(problems);
  }

  private static <R> Read<R> make(Class<R> type, ResponseShape shape, @Nullable Object[] values) {
    try {
      return new Read.Good<>(type.cast(shape.make(values)));
    } catch (IllegalArgumentException complaint) {
      // the record knows a rule that its types do not tell
      return new Read.Bad<>(List.of(Problem.invalid(String.valueOf(complaint.getMessage()))));
    }
  }
}
