package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.util.Set;

/** Which kinds of second factor people have set up, confirmed, and can use. */
@FunctionalInterface
public interface UserAuthenticators {

  /** Nobody has one, because none can be set up. */
  UserAuthenticators NONE = user -> Set.of();

  /** The kinds, for example {@code totp}; one query. */
  Set<String> listConfirmed(UserId user);
}
