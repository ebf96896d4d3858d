package dev.sluice.application.directory;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.identity.Group;
import java.util.List;
import java.util.Map;

/** A group as it is shown with one that is above or below it. */
record RelatedGroup(
    GroupId pk,
    String name,
    boolean isSuperuser,
    Map<String, Object> attributes,
    GroupId groupUuid) {

  static List<RelatedGroup> of(List<Group> groups) {
    return groups.stream()
        .map(group ->
            new RelatedGroup(
                group.id(), group.name(), group.superuser(), group.attributes(), group.id()))
        .toList();
  }
}
