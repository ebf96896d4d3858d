package dev.sluice.application.resource;

import dev.sluice.domain.rbac.ModelName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All resources, by their models. */
public final class Resources {

  private final Map<ModelName, Resource<?, ?>> byModel;

  /**
   * @throws IllegalArgumentException if two are of one model
   */
  public Resources(List<ResourceFamily> families) {
    var resources = new LinkedHashMap<ModelName, Resource<?, ?>>();
    for (ResourceFamily family : families) {
      for (Resource<?, ?> resource : family.resources()) {
        ModelName model = resource.profile().model();
        if (resources.putIfAbsent(model, resource) != null) {
          throw new IllegalArgumentException("there are two resources of " + model);
        }
      }
    }
    this.byModel = Collections.unmodifiableMap(resources);
  }

  /** All of them. */
  public Collection<Resource<?, ?>> all() {
    return byModel.values();
  }

  /** The resource of a model, if there is one. */
  public Optional<Resource<?, ?>> find(ModelName model) {
    return Optional.ofNullable(byModel.get(model));
  }

  /**
   * The resource of a model that is known to have one.
   *
   * @throws IllegalArgumentException if it has none
   */
  public Resource<?, ?> get(ModelName model) {
    return find(model).orElseThrow(() -> new IllegalArgumentException("no resource of " + model));
  }
}
