package dev.sluice.application.identity;

import dev.sluice.application.port.Client;
import dev.sluice.domain.identity.User;
import java.util.Map;

/** Tells callers about themselves. */
public interface DescribeCaller {

  /**
   * The caller with groups and settings.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   */
  Profile describe(Caller caller, Client client);

  /**
   * A person.
   *
   * @param user the person, with groups ordered by name
   * @param settings the {@code settings} attribute: the brand's, overlaid by the groups', overlaid
   *     by the person's own
   */
  record Profile(User user, Map<String, Object> settings) {}
}
