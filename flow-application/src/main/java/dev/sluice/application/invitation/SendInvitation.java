package dev.sluice.application.invitation;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.value.Value;

/** Mails invitations. */
public interface SendInvitation {

  /** How many people can be mailed at once, each in a mail of their own. */
  int MOST_ADDRESSES = 100;

  /** How many copies of each mail there can be, and as many blind ones. */
  int MOST_COPIES = 10;

  /**
   * Puts a mail with the link of an invitation into the outbox for each of {@code email_addresses},
   * with copies to {@code cc_addresses} and {@code bcc_addresses}; {@code template} names a
   * template, by default the one for invitations. The caller has to see the invitation, and be
   * allowed to add some.
   *
   * @param invitation its identifier, any text
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if there is none for the caller
   * @throws dev.sluice.domain.shared.FlowFault.Invalid by field, or if the invitation is for no
   *     flow or works no more
   */
  void send(Caller caller, String invitation, Value.Fields sent, Client client);
}
