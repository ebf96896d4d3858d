package dev.sluice.application.directory;

import dev.sluice.application.resource.Resource;
import dev.sluice.application.resource.ResourceFamily;
import java.util.List;

/** Users and groups. */
final class DirectoryResources implements ResourceFamily {

  private final List<Resource<?, ?>> resources;

  DirectoryResources(UserResource users, GroupResource groups) {
    this.resources = List.of(users, groups);
  }

  @Override
  public List<Resource<?, ?>> resources() {
    return resources;
  }
}
