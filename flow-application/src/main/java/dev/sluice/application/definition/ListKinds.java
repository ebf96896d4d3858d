package dev.sluice.application.definition;

import java.util.List;

/** The kinds of stage and policy that can be made. */
public interface ListKinds {

  /** The kinds of stage by name. */
  List<KindView> stages();

  /** The kinds of policy by name. */
  List<KindView> policies();

  /**
   * A kind as administrators choose it.
   *
   * @param name what people call it
   * @param description what it does, in a sentence
   * @param component the form that edits it
   * @param modelName the name of its model
   */
  record KindView(
      String name,
      String description,
      String component,
      String modelName,
      boolean requiresEnterprise,
      boolean deprecated) {

    static KindView of(String name, String description, String component, String label) {
      String model = label.substring(label.indexOf('.') + 1);
      return new KindView(name, description, component, model, false, false);
    }
  }
}
