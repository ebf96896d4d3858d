package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.util.List;

/**
 * The passwords that people had. It is written by whatever changes a password, in the same
 * statement, as long as a policy that asks for it is bound to something; and it holds no more than
 * the greediest of these policies wants.
 */
public interface PasswordHistory {

  /** The hashes of the latest passwords of a user, the newest first, the current one among them. */
  List<String> listLatest(UserId user, int count);
}
