package dev.sluice.application.account;

import dev.sluice.application.execution.ClientEffect;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.util.List;

/** Lets administrators act as somebody else. */
public interface Impersonate {

  /** How long a reason may be. */
  int LONGEST_REASON = 1_000;

  /**
   * From now on the session's requests are made as the user. The caller needs {@code impersonate}
   * and has to see the user; superusers are for superusers only; nobody does it twice, nor by a
   * token, which has nowhere to keep it. {@code reason} says why.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such user for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the caller acts as somebody else already,
   *     or does not say why
   */
  Outcome impersonate(Caller caller, UserId user, Value.Fields sent, Client client);

  /** What became of it. */
  sealed interface Outcome {

    /**
     * The caller is the other now.
     *
     * @param keeping what the client is to keep
     */
    record Begun(List<ClientEffect> keeping) implements Outcome {}

    /** The server does not do that, or the caller is the user. */
    record Declined() implements Outcome {}
  }
}
