package dev.sluice.application.identity;

import dev.sluice.application.port.Client;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells callers about themselves. */
public interface DescribeCaller {

  /**
   * The caller with groups, roles, settings and what they may do with the system.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   */
  Described describe(Caller caller, Client client);

  /**
   * Who calls.
   *
   * @param user as whom
   * @param original who it really is, or null if that is the same
   */
  record Described(Profile user, @Nullable Profile original) {}

  /**
   * A person.
   *
   * @param user the person, with groups ordered by name
   * @param roles their roles, inherited ones too, ordered by name
   * @param systemPermissions the codenames of what they may do with the system
   * @param settings the {@code settings} attribute: the brand's, overlaid by the groups', overlaid
   *     by the person's own
   */
  record Profile(
      User user, List<Role> roles, List<String> systemPermissions, Map<String, Object> settings) {}
}
