package dev.sluice.application.role;

import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;

/** The rule for names that have to fit into an index. */
final class Names {

  private Names() {}

  /**
   * Refuses a name that is too long.
   *
   * @throws FlowFault.Invalid under {@code name}
   */
  static void check(String name, int longest) {
    if (name.codePointCount(0, name.length()) > longest) {
      throw new FlowFault.Invalid(
          List.of(
              new Problem(
                  "name",
                  "max_length",
                  "Ensure this field has no more than " + longest + " characters.")));
    }
  }
}
