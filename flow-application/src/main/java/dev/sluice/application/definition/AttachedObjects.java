package dev.sluice.application.definition;

import dev.sluice.domain.policy.Attached;
import dev.sluice.domain.policy.PolicyBinding;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;

/** What policy bindings attach, as objects that permissions are about. */
final class AttachedObjects {

  private static final ModelName POLICY = ModelName.of("authentik_policies.policy");
  private static final ModelName GROUP = ModelName.of("authentik_core.group");
  private static final ModelName USER = ModelName.of("authentik_core.user");

  private AttachedObjects() {}

  static ObjectKey key(PolicyBinding binding) {
    return switch (binding.attached()) {
      case Attached.OfPolicy(var policy) -> new ObjectKey(POLICY, policy.value().toString());
      case Attached.OfGroup(var group) -> new ObjectKey(GROUP, group.value().toString());
      case Attached.OfUser(var user) -> new ObjectKey(USER, Long.toString(user.value()));
    };
  }
}
