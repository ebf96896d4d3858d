package dev.sluice.application.account;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.token.TokenKey;
import dev.sluice.domain.value.Value;
import org.jspecify.annotations.Nullable;

/** Makes accounts for programs. */
@FunctionalInterface
public interface CreateServiceAccount {

  /**
   * Makes the account {@code name} and an app password for it, all or nothing; with {@code
   * create_group} also a group of that name, if the caller may add groups. The app password stops
   * to work at {@code expires}, in 360 days, or with {@code expiring} false never. The caller needs
   * {@code add_user} and {@code add_token} on all.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller may not
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if what was sent makes no sense, or a name
   *     is taken
   */
  ServiceAccount create(Caller caller, Value.Fields sent, Client client);

  /**
   * What was made.
   *
   * @param user the account
   * @param group the group, or null
   * @param key the app password; nobody without permission is told again
   */
  record ServiceAccount(User user, @Nullable Group group, TokenKey key) {}
}
