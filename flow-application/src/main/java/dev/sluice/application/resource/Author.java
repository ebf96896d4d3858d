package dev.sluice.application.resource;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import org.jspecify.annotations.Nullable;

/**
 * Who writes something.
 *
 * @param user in whose name, or {@link Subject#ANONYMOUS} for the system itself
 * @param grants what they may do
 * @param client from where
 * @param impersonator who really does, if they act as the user; else null
 */
public record Author(Subject user, Grants grants, Client client, @Nullable Subject impersonator) {

  /** The system itself, which may do everything. */
  public static final Author SYSTEM =
      new Author(Subject.ANONYMOUS, Grants.ALL, Client.UNKNOWN, null);

  /** Whoever called. */
  public static Author of(Caller caller, Authority authority, Client client) {
    Session session = caller.session();
    return new Author(
        caller.user(), authority.grants(), client, session == null ? null : session.impersonator());
  }
}
