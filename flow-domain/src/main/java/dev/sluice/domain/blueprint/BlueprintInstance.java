package dev.sluice.domain.blueprint;

import dev.sluice.domain.id.BlueprintInstanceId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.value.Value;

/**
 * A blueprint that the server keeps, and applies whenever its text changes.
 *
 * @param name what people call it; unique
 * @param path where its text is found; blank if the text is its content
 * @param content its text, if it has no path
 * @param context what {@code !Context} finds before what the document says
 * @param enabled whether it is applied at all
 * @param last what came of it so far
 */
public record BlueprintInstance(
    BlueprintInstanceId id,
    String name,
    String path,
    String content,
    Value.Fields context,
    boolean enabled,
    LastApplication last) {

  /** What permissions and blueprints call such instances. */
  public static final ModelName MODEL = ModelName.of("authentik_blueprints.blueprintinstance");

  private static final String REGISTRY = "oci://";

  /** What names it everywhere. */
  public ObjectKey key() {
    return new ObjectKey(MODEL, id.value().toString());
  }

  /** Whether its text lies in a registry of artifacts. */
  public boolean isRemote() {
    return path.startsWith(REGISTRY);
  }

  /** Whether its text is a file. */
  public boolean isFile() {
    return !path.isEmpty() && !isRemote();
  }

  /** This instance with another outcome. */
  public BlueprintInstance with(LastApplication outcome) {
    return new BlueprintInstance(id, name, path, content, context, enabled, outcome);
  }
}
