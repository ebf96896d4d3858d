package dev.sluice.application.blueprint;

import dev.sluice.application.port.BlueprintModels;
import dev.sluice.domain.blueprint.Blueprint;
import dev.sluice.domain.blueprint.BlueprintEntry;
import dev.sluice.domain.blueprint.Findings;
import dev.sluice.domain.blueprint.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What applying a blueprint will go through, in this order; nothing in it can be seen to fail.
 *
 * @param context what {@code !Context} finds
 */
public record BlueprintPlan(List<BlueprintEntry> entries, Node.Mapping context) {

  /** Keeps a copy. */
  public BlueprintPlan {
    entries = List.copyOf(entries);
  }

  /**
   * Plans the application of a blueprint.
   *
   * @param context what the blueprint's own context is laid between
   * @throws dev.sluice.domain.shared.FlowFault.Invalid that names all that can be seen to fail
   */
  public static BlueprintPlan of(Blueprint blueprint, Contexts context, BlueprintModels models) {
    List<BlueprintEntry> entries = blueprint.entries();
    var findings = new Findings();
    var check = new EntryCheck(models, findings);
    entries.forEach(check::examine);
    findings.refuse(ids(entries));
    return new BlueprintPlan(
        entries, context.builtIn().merged(blueprint.context()).merged(context.ofInstance()));
  }

  private static Map<String, String> ids(List<BlueprintEntry> entries) {
    var ids = new HashMap<String, String>();
    for (BlueprintEntry entry : entries) {
      if (entry.id() != null) {
        ids.put(entry.at().path(), entry.id());
      }
    }
    return ids;
  }

  /**
   * The contexts that are not in the document.
   *
   * @param builtIn what the document may override
   * @param ofInstance what overrides the document
   */
  public record Contexts(Node.Mapping builtIn, Node.Mapping ofInstance) {

    /** None. */
    public static final Contexts NONE = new Contexts(Node.Mapping.NONE, Node.Mapping.NONE);
  }
}
