package dev.sluice.application.execution;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.ResponseSource;
import dev.sluice.domain.stage.kind.StageResponse;
import dev.sluice.domain.stage.kind.WholeAnswer;
import dev.sluice.domain.value.Value;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a client sends: an object of fields, read by the rules of the wire. */
public record Fields(Map<String, @Nullable Object> values) implements ResponseSource {

  /** No fields. */
  public static final Fields NONE = new Fields(Map.of());

  /** One field. */
  public static Fields of(String name, @Nullable Object value) {
    return NONE.and(name, value);
  }

  /** These fields and one more. */
  public Fields and(String name, @Nullable Object value) {
    var more = new TreeMap<String, @Nullable Object>(values);
    more.put(name, value);
    return new Fields(more);
  }

  @Override
  public <R extends StageResponse> Read<R> read(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Problem> problems =
        Arrays.stream(components).flatMap(it -> findProblem(it).stream()).toList();
    return problems.isEmpty()
        ? new Read.Good<>(construct(type, components))
        : new Read.Bad<>(problems);
  }

  private Optional<Problem> findProblem(RecordComponent component) {
    String name = wireName(component);
    if (component.isAnnotationPresent(WholeAnswer.class)) {
      return Optional.empty();
    }
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return Optional.empty();
    }
    if (!values.containsKey(name)) {
      return Optional.of(new Problem(name, "required", "This field is required."));
    }
    Object value = values.get(name);
    if (value == null) {
      return Optional.of(new Problem(name, "null", "This field may not be null."));
    }
    if (value.equals("")) {
      return Optional.of(new Problem(name, "blank", "This field may not be blank."));
    }
    return (value instanceof Boolean) == (component.getType() == boolean.class)
        ? Optional.empty()
        : Optional.of(Problem.invalid(name, "Must be a valid value."));
  }

  private <R> R construct(Class<R> type, RecordComponent[] components) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var arguments = new ArrayList<@Nullable Object>();
    for (RecordComponent component : components) {
      arguments.add(
          component.isAnnotationPresent(WholeAnswer.class)
              ? PlainData.value(values)
              : argument(component));
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a response is a public record", impossible);
    }
  }

  private @Nullable Object argument(RecordComponent component) {
    Object value = values.get(wireName(component));
    return value != null && component.getType() == Value.Fields.class
        ? PlainData.value(value)
        : value;
  }

  private static String wireName(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
