package dev.sluice.domain.rbac;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sort of objects that permissions are about.
 *
 * @param name how the wire names it
 * @param verboseName what people call one of them, for example {@code Flow Stage Binding}
 * @param appVerboseName what people call the part of the product, for example {@code authentik
 *     Flows}
 * @param actions those of the usual four that it has
 * @param specials the codenames of its other permissions
 */
public record Model(
    ModelName name,
    String verboseName,
    String appVerboseName,
    List<ModelAction> actions,
    List<String> specials) {

  public Model {
    actions = List.copyOf(actions);
    specials = List.copyOf(specials);
  }

  static Model of(String name, String verboseName, String appVerboseName, String... specials) {
    return new Model(
        ModelName.of(name),
        verboseName,
        appVerboseName,
        Arrays.asList(ModelAction.values()),
        Arrays.asList(specials));
  }

  /** This model without the usual four, because it has no objects. */
  Model withoutObjects() {
    return new Model(name, verboseName, appVerboseName, List.of(), specials);
  }

  /** The permissions on this model, the usual ones first. */
  public List<ModelPermission> permissions() {
    return Stream.concat(
            actions.stream()
                .map(action ->
                    permission(
                        name.permission(action), "Can " + action.word() + " " + verboseName)),
            specials.stream().map(codename -> permission(name.special(codename), told(codename))))
        .toList();
  }

  private ModelPermission permission(Permission permission, String told) {
    return new ModelPermission(permission, name, told);
  }

  /** The words of a codename, with the model under the name that people know. */
  private String told(String codename) {
    return Arrays.stream(codename.split("_"))
        .map(word -> word.equals(name.model()) ? verboseName : word)
        .reduce("Can", (sentence, word) -> sentence + " " + word);
  }
}
