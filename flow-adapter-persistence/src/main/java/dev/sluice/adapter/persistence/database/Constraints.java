package dev.sluice.adapter.persistence.database;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Turns what a constraint refuses into what the caller did wrong. Constraints that are not named
 * here cannot be broken by a caller, only by a mistake of ours.
 *
 * @param problems what is wrong, by the name of the constraint
 */
public record Constraints(Map<String, Problem> problems) {

  public Constraints {
    problems = Map.copyOf(problems);
  }

  /** One unique constraint on a field of a thing. */
  public static Constraints unique(String constraint, String thing, String field) {
    return new Constraints(
        Map.of(
            constraint,
            new Problem(field, "unique", thing + " with this " + field + " already exists.")));
  }

  /** These and others. */
  public Constraints and(String constraint, Problem problem) {
    var more = new HashMap<>(problems);
    more.put(constraint, problem);
    return new Constraints(more);
  }

  /**
   * Writes.
   *
   * @throws FlowFault.Invalid if one of these constraints refused
   */
  public <T> T check(Supplier<T> write) {
    try {
      return write.get();
    } catch (DataAccessException failure) {
      Problem problem = problems.get(violated(failure));
      if (problem == null) {
        throw failure;
      }
      throw new FlowFault.Invalid(List.of(problem));
    }
  }

  private static String violated(DataAccessException failure) {
    ServerErrorMessage message = message(failure);
    String constraint = message == null ? null : message.getConstraint();
    return constraint == null ? "" : constraint;
  }

  private static @Nullable ServerErrorMessage message(DataAccessException failure) {
    PSQLException cause = failure.getCause(PSQLException.class);
    return cause == null ? null : cause.getServerErrorMessage();
  }
}
