package dev.sluice.domain.rbac;

import dev.sluice.domain.device.DeviceClass;
import dev.sluice.domain.policy.kind.PolicyKinds;
import dev.sluice.domain.stage.kind.StageKinds;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All models that there are, and with them all permissions: the fixed ones, and one for each kind
 * of stage and policy, those from outside included. Immutable.
 */
public final class ModelCatalogue {

  private final Map<ModelName, Model> models;
  private final Map<Permission, ModelPermission> permissions;

  private ModelCatalogue(Stream<Model> all) {
    var byName = new LinkedHashMap<ModelName, Model>();
    var byPermission = new LinkedHashMap<Permission, ModelPermission>();
    all.forEach(model -> {
      putOnce(byName, model.name(), model);
      model
          .permissions()
          .forEach(permission -> putOnce(byPermission, permission.permission(), permission));
    });
    this.models = Collections.unmodifiableMap(byName);
    this.permissions = Collections.unmodifiableMap(byPermission);
  }

  /**
   * The models of a program with these kinds.
   *
   * @throws IllegalArgumentException if two models share a name, or two permissions
   */
  public static ModelCatalogue of(StageKinds stages, PolicyKinds policies) {
    return new ModelCatalogue(
        Stream.of(
                FixedModels.ALL.stream(),
                Stream.of(DeviceClass.values()).map(ModelCatalogue::ofDevice),
                stages.names().stream().map(ModelCatalogue::ofStage),
                policies.names().stream().map(ModelCatalogue::ofPolicy))
            .flatMap(models -> models));
  }

  /** All models: the fixed ones, then those of stages, then those of policies. */
  public Collection<Model> models() {
    return models.values();
  }

  /** The model of a name. */
  public Optional<Model> find(ModelName name) {
    return Optional.ofNullable(models.get(name));
  }

  /** All permissions on all models, in the order of the models. */
  public Collection<ModelPermission> permissions() {
    return permissions.values();
  }

  /** What a permission is about. */
  public Optional<ModelPermission> find(Permission permission) {
    return Optional.ofNullable(permissions.get(permission));
  }

  /** A device belongs to the kind of stage that registers it. */
  private static Model ofDevice(DeviceClass deviceClass) {
    String name = deviceClass.verboseName();
    return Model.of(
        deviceClass.model(),
        name,
        "authentik Stages.Authenticator." + name.substring(0, name.lastIndexOf(' ')));
  }

  private static Model ofStage(String kind) {
    return Model.of(
        StageKinds.modelLabel(kind),
        StageKinds.verboseName(kind),
        appOf("Stages", StageKinds.verboseName(kind)));
  }

  private static Model ofPolicy(String kind) {
    return Model.of(
        PolicyKinds.modelLabel(kind),
        PolicyKinds.verboseName(kind),
        appOf("Policies", PolicyKinds.verboseName(kind)));
  }

  /** Every kind is a part of its own, named like the kind without its last word. */
  private static String appOf(String group, String verboseName) {
    return "authentik " + group + "." + verboseName.substring(0, verboseName.lastIndexOf(' '));
  }

  private static <K, V> void putOnce(Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException("there are two of " + key);
    }
  }
}
