package dev.sluice.application.resource;

import dev.sluice.domain.rbac.ModelName;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All resources, by their names, which are those of their models. */
public final class Resources {

  private final Map<ModelName, Resource<?, ?>> byName;

  /**
   * @throws IllegalArgumentException if two have one name
   */
  public Resources(List<ResourceFamily> families) {
    var resources = new LinkedHashMap<ModelName, Resource<?, ?>>();
    for (ResourceFamily family : families) {
      for (Resource<?, ?> resource : family.resources()) {
        ModelName name = resource.profile().name();
        if (resources.putIfAbsent(name, resource) != null) {
          throw new IllegalArgumentException("there are two resources of " + name);
        }
      }
    }
    this.byName = Collections.unmodifiableMap(resources);
  }

  /** All of them. */
  public Collection<Resource<?, ?>> all() {
    return byName.values();
  }

  /** The resource of a name, if there is one. */
  public Optional<Resource<?, ?>> find(ModelName name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The resource of a name that is known to be one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Resource<?, ?> get(ModelName name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no resource of " + name));
  }
}
