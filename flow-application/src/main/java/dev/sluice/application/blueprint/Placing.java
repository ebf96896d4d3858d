package dev.sluice.application.blueprint;

import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.Finding;
import dev.sluice.domain.blueprint.Place;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.function.Supplier;

/** Tells the author of an entry where in the document a value stands that a model refuses. */
record Placing(BlueprintEntry entry) {

  <T> T of(Supplier<T> call) {
    try {
      return call.get();
    } catch (FlowFault.Invalid fault) {
      throw new FlowFault.Invalid(fault.problems().stream().map(this::placed).toList());
    } catch (FlowFault.Forbidden fault) {
      throw new FlowFault.Forbidden(entry.name().text() + ": " + fault.getMessage());
    }
  }

  void of(Runnable call) {
    of(() -> {
      call.run();
      return entry;
    });
  }

  private Problem placed(Problem problem) {
    return new Finding(place(problem.field()), problem.code(), problem.message(), "")
        .problem(entry.name());
  }

  private Place place(String field) {
    return field.equals(Problem.NON_FIELD) ? entry.at() : entry.placeOf(field);
  }
}
