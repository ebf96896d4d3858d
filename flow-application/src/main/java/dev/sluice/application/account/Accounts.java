package dev.sluice.application.account;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;

/** Users and groups as objects that permissions can be about. */
final class Accounts {

  static final ModelName USER = ModelName.of("authentik_core.user");
  static final ModelName GROUP = ModelName.of("authentik_core.group");
  static final ModelName SESSION = ModelName.of("authentik_core.authenticatedsession");

  private Accounts() {}

  static ObjectKey keyOf(UserId user) {
    return new ObjectKey(USER, Long.toString(user.value()));
  }

  static ObjectKey keyOf(GroupId group) {
    return new ObjectKey(GROUP, group.value().toString());
  }
}
