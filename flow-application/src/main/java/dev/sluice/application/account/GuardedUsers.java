package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Permission;
import dev.sluice.domain.shared.FlowFault;
import java.util.Set;

/**
 * Users for callers who may do something with them. Whoever could take over an account could do
 * whatever it may: the accounts of superusers are for superusers.
 */
final class GuardedUsers {

  private final Authorize authorize;
  private final UserRepository users;

  GuardedUsers(Authorize authorize, UserRepository users) {
    this.authorize = authorize;
    this.users = users;
  }

  /** What a caller may do, who holds a permission on a user or on all. */
  Authority require(Caller caller, Permission needed, UserId id) {
    Authority authority = authorize.authorize(caller, Set.of(Accounts.USER));
    authority.require(needed, Accounts.keyOf(id));
    return authority;
  }

  /** A user to be taken over by somebody who may see them. */
  User getVisible(Authority authority, UserId id) {
    authority.requireVisible(Accounts.keyOf(id));
    return get(authority, id);
  }

  /** A user to be taken over, seen or unseen. */
  User get(Authority authority, UserId id) {
    User user = get(id);
    if (user.isSuperuser()) {
      authority.requireSuperuser();
    }
    return user;
  }

  /** A user for themselves. */
  User get(UserId id) {
    return users.find(id).orElseThrow(() -> new FlowFault.NotFound("user"));
  }
}
