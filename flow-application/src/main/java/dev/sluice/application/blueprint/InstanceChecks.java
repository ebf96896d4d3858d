package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintFiles;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Sees to it that there is something to apply (spec/blueprints.md 4). */
final class InstanceChecks {

  private static final String REGISTRY = "oci://";

  private final BlueprintFiles files;
  private final Supplier<ValidateBlueprint> validate;

  /**
   * @param validate asked for late: it knows all resources, one of which asks these checks
   */
  InstanceChecks(BlueprintFiles files, Supplier<ValidateBlueprint> validate) {
    this.files = files;
    this.validate = validate;
  }

  void check(BlueprintInstanceAttributes attributes) {
    String path = attributes.path();
    if (path.isEmpty() && attributes.content().isEmpty()) {
      throw invalid(Problem.invalid("Either path or content must be set."));
    }
    if (!path.isEmpty() && !path.startsWith(REGISTRY) && files.read(path).isEmpty()) {
      throw invalid(Problem.invalid("path", "Blueprint file does not exist"));
    }
    if (!attributes.content().isEmpty()) {
      checkContent(attributes);
    }
  }

  private void checkContent(BlueprintInstanceAttributes attributes) {
    List<String> wrong =
        validate
            .get()
            .validate(attributes.content().getBytes(StandardCharsets.UTF_8), attributes.context());
    if (!wrong.isEmpty()) {
      var problems = new ArrayList<Problem>();
      problems.add(Problem.invalid("content", "Failed to validate blueprint"));
      wrong.forEach(one -> problems.add(Problem.invalid("content", "- " + one)));
      throw new FlowFault.Invalid(problems);
    }
  }

  private static FlowFault.Invalid invalid(Problem problem) {
    return new FlowFault.Invalid(List.of(problem));
  }
}
