package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;

/** Gives somebody another password. */
public interface SetPassword {

  /** How long a password may be. */
  int LONGEST = 4_096;

  /**
   * Sets {@code password} as it was sent; no policy is asked. The caller needs {@code
   * reset_user_password} and has to see the user. All sessions of the user end, but for the one
   * that somebody sets their own password with.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such user for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if what was sent is no password
   */
  void setPassword(Caller caller, UserId user, Value.Fields sent, Client client);

  /**
   * Sets {@code password}, which was hashed elsewhere; likewise. It is hashed anew at the next
   * login.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if nobody could log in by that hash
   */
  void setHash(Caller caller, UserId user, Value.Fields sent, Client client);
}
