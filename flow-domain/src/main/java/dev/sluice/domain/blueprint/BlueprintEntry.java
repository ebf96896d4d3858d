package dev.sluice.domain.blueprint;

import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to exist, or not to.
 *
 * @param model what kind of thing it is; a text or a tag
 * @param id how later entries refer to it
 * @param state what is wanted of it; a text or a tag
 * @param conditions what must all be true, or else the entry is as if it were missing
 * @param identifiers how an existing one is found
 * @param attrs what else it is to be
 */
public record BlueprintEntry(
    Node model,
    @Nullable String id,
    Node state,
    List<Node> conditions,
    Node.Mapping identifiers,
    Node.Mapping attrs,
    List<EntryPermission> permissions,
    Place at) {

  /** Keeps copies. */
  public BlueprintEntry {
    conditions = List.copyOf(conditions);
    permissions = List.copyOf(permissions);
  }

  /** How messages call it. */
  public EntryName name() {
    return new EntryName(at.path(), id);
  }

  /** Where one of its values is written; for one that is not, where it could be. */
  public Place placeOf(String field) {
    for (Map.Entry<String, Node.Mapping> map : values().entrySet()) {
      Node node = map.getValue().fields().get(field);
      if (node != null) {
        return node.at().at(at.at(at.field(map.getKey())).field(field));
      }
    }
    return at.at(at.at(at.field("attrs")).field(field));
  }

  private Map<String, Node.Mapping> values() {
    var values = new LinkedHashMap<String, Node.Mapping>();
    values.put("identifiers", identifiers);
    values.put("attrs", attrs);
    return values;
  }

  /** Whether it is to be dealt with at all. */
  public boolean applies(Scope scope) {
    return conditions.stream().allMatch(condition -> condition.resolve(scope).isTruthy());
  }

  /** Its model. */
  public ModelName model(Scope scope) {
    String written = model.resolve(scope) instanceof Value.Text(String text) ? text : "";
    return ModelName.parseAnyCase(written)
        .orElseThrow(() -> noModel(model.at(), written).fault(scope.referrer().name()));
  }

  /** What is wanted. */
  public EntryState state(Scope scope) {
    String written = state.resolve(scope) instanceof Value.Text(String text) ? text : "";
    return EntryState.find(written)
        .orElseThrow(() -> noState(state.at(), written).fault(scope.referrer().name()));
  }

  /** The finding that this names no model. */
  public static Finding noModel(Place at, String written) {
    return Finding.invalid(
        at,
        "App or Model does not exist: " + Finding.quote(written) + ".",
        "Write one that this server knows as app_label.model, such as authentik_flows.flow.");
  }

  /** The finding that this model can only be looked up. */
  public static Finding baseModel(Place at, String written) {
    return Finding.invalid(
        at,
        "Model " + Finding.quote(written) + " not allowed.",
        "It can only be looked up; write the model of one kind.");
  }

  /** The finding that nothing names what the entry is about. */
  public Finding noIdentifiers() {
    return Finding.invalid(
        at.at(at.field("identifiers")),
        "No or invalid identifiers.",
        "Write at least one field by which an existing one is found.");
  }

  /** The finding that there is nothing to which a permission could be given. */
  public Finding noObject() {
    return Finding.invalid(
        at.at(at.field("permissions")),
        "An entry of this model stands for nothing that permissions could be about.",
        "Remove them.");
  }

  /** The finding that this names no state. */
  public static Finding noState(Place at, String written) {
    return Finding.invalid(
        at,
        "There is no state " + Finding.quote(written) + ".",
        "Use present, created, must_created or absent.");
  }
}
