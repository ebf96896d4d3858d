package dev.sluice.application.setup;

import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.token.TokenKey;
import java.util.Optional;

/** Lets whoever runs the server give its first administrator a password. */
public interface OpenInitialSetup {

  /**
   * The link to the flow that does so, as long as the first administrator has no password that
   * works. All nodes and all starts give the same link, until it is used or has expired: one that
   * was lost is found again.
   *
   * @return nothing where there is a password, or no such administrator or flow
   */
  Optional<SetupLink> open();

  /**
   * What the link is made of.
   *
   * @param flow the flow that it opens
   * @param username of the administrator
   * @param key what it is opened with
   */
  record SetupLink(FlowSlug flow, String username, TokenKey key) {}
}
