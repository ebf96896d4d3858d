package dev.sluice.domain.identity;

import dev.sluice.domain.id.GroupId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A group of users. Groups form a tree, or several: a member of a group counts as a member of all
 * its ancestors.
 *
 * @param id identifies it
 * @param name unique
 * @param superuser whether its members may do everything
 * @param attributes free data, JSON values, null included; their order is kept
 */
public record Group(GroupId id, String name, boolean superuser, Map<String, Object> attributes) {

  public Group {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    if (name.isBlank()) {
      throw new IllegalArgumentException("a group needs a name");
    }
  }
}
