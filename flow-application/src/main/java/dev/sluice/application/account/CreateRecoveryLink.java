package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;

/** Makes links by which people get back into their accounts. */
public interface CreateRecoveryLink {

  /**
   * Plans the brand's recovery flow for a user, as for a stranger, and keeps it for whoever opens
   * the link and confirms that, once; a former link of the user opens nothing from then on. The
   * caller needs {@code reset_user_password}, and need not see the user. {@code token_duration}
   * says how long the link works; a day.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is no such user
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the brand has no recovery flow, or it is
   *     not for this user
   */
  RecoveryLink create(Caller caller, UserId user, Value.Fields sent, Client client);

  /**
   * What the link is made of.
   *
   * @param flow the flow that it opens
   * @param key what it is opened with; nobody is told again
   */
  record RecoveryLink(FlowSlug flow, TokenKey key) {}
}
