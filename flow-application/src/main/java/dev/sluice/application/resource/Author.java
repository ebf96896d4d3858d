package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;

/**
 * Who writes something.
 *
 * @param user in whose name, or {@link Subject#ANONYMOUS} for the system itself
 * @param grants what they may do
 * @param client from where
 */
public record Author(Subject user, Grants grants, Client client) {

  /** The system itself, which may do everything. */
  public static final Author SYSTEM = new Author(Subject.ANONYMOUS, Grants.ALL, Client.UNKNOWN);

  /** Whoever called. */
  public static Author of(Caller caller, Authority authority, Client client) {
    return new Author(caller.user(), authority.grants(), client);
  }
}
