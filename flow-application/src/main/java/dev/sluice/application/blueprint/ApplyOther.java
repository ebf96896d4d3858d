package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintInstanceRepository;
import dev.sluice.application.port.BlueprintModel;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.blueprint.BlueprintInstance;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The meta model that applies another blueprint that is kept. Only those may use it who may do
 * everything: what the other one does, its author could do.
 *
 * @param apply applies it
 */
record ApplyOther(
    BlueprintInstanceRepository instances, Author author, Consumer<BlueprintInstance> apply)
    implements BlueprintModel.Action {

  private static final String IDENTIFIERS = "identifiers";

  @Override
  public void perform(Value.Fields values) {
    if (!author.grants().superuser()) {
      throw Rights.forbidden("to apply another blueprint");
    }
    Map<String, Value> wanted = identifiers(values);
    Optional<BlueprintInstance> found =
        instances.list().stream().filter(instance -> isMeant(instance, wanted)).findFirst();
    if (found.isEmpty() && isRequired(values)) {
      throw invalid("Required blueprint does not exist");
    }
    found.ifPresent(apply);
  }

  private static boolean isRequired(Value.Fields values) {
    return values.fields().getOrDefault("required", Value.of(true)).isTruthy();
  }

  private static Map<String, Value> identifiers(Value.Fields values) {
    if (values.fields().get(IDENTIFIERS) instanceof Value.Fields(Map<String, Value> fields)
        && !fields.isEmpty()) {
      return fields;
    }
    throw invalid("No or invalid identifiers.");
  }

  private static boolean isMeant(BlueprintInstance instance, Map<String, Value> wanted) {
    return wanted.entrySet().stream()
        .allMatch(one -> one.getValue().equals(Value.of(field(instance, one.getKey()))));
  }

  private static String field(BlueprintInstance instance, String name) {
    return switch (name) {
      case "name" -> instance.name();
      case "path" -> instance.path();
      case "pk", "instance_uuid" -> instance.id().value().toString();
      default -> throw invalid("Invalid identifier field: " + name + ".");
    };
  }

  private static FlowFault.Invalid invalid(String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(IDENTIFIERS, message)));
  }
}
