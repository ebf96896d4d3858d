package dev.sluice.bootstrap.contract;

import dev.sluice.domain.rbac.Permission;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operation demands of its callers.
 *
 * @param entry who gets to the gates at all
 * @param gates what has to be held, or it is refused
 * @param sight what lets one see the object, or null where that does not matter
 * @param needs what else has to be held for it to succeed, whatever it is answered without
 */
record Rule(Entry entry, List<Gate> gates, @Nullable Gate sight, List<Permission> needs) {

  /** Who gets to the gates. */
  enum Entry {
    EVERYBODY,
    /** Everybody who is logged in, and there are no gates. */
    LOGIN,
    /** As for login, but what others own is not there. */
    OWNERS,
    HOLDERS,
    /** Superusers, whatever others hold. */
    SUPERUSERS
  }

  /** This rule on a server that lacks some models, and so permissions that nobody can hold. */
  Rule among(Set<Permission> known) {
    return new Rule(
        entry,
        gates.stream().filter(gate -> known.contains(gate.permission())).toList(),
        sight,
        needs);
  }

  /** A permission, held on the object where that suffices. */
  record Gate(Permission permission, boolean onObject) {}
}
