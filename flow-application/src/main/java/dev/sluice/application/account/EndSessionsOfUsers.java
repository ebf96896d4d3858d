package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import java.util.List;

/** Logs people out everywhere. */
@FunctionalInterface
public interface EndSessionsOfUsers {

  /** Of how many people at once. */
  int MOST = 1_000;

  /**
   * Ends all sessions of some users. The caller needs {@code delete_authenticatedsession} on all;
   * users who are unknown have none.
   *
   * @param users the numbers of the users as sent
   * @return how many sessions
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if no users are named, or not by numbers
   */
  int end(Caller caller, List<String> users);
}
