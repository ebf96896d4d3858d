package dev.sluice.application.identity;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.DescribeCaller.Described;
import dev.sluice.application.identity.DescribeCaller.Profile;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.GrantRepository;
import dev.sluice.application.port.RoleRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelCatalogue;
import dev.sluice.domain.rbac.RoleHolder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@UseCase
final class DescribeCallerService implements DescribeCaller {

  private static final String SETTINGS = "settings";

  private final UserRepository users;
  private final Brands brands;
  private final RoleRepository roles;
  private final GrantRepository grants;
  private final ModelCatalogue catalogue;

  DescribeCallerService(
      UserRepository users,
      Brands brands,
      RoleRepository roles,
      GrantRepository grants,
      ModelCatalogue catalogue) {
    this.users = users;
    this.brands = brands;
    this.roles = roles;
    this.grants = grants;
    this.catalogue = catalogue;
  }

  @Override
  public Described describe(Caller caller, Client client) {
    Map<String, Object> below = brands.at(client.host()).attributes();
    Session session = caller.session();
    Subject original = session == null ? null : session.impersonator();
    return new Described(
        profile(caller.requireUser(), below),
        original == null || original.id() == null ? null : profile(original.id(), below));
  }

  private Profile profile(UserId id, Map<String, Object> below) {
    User user = users.find(id).orElseThrow(Caller::nobody);
    return new Profile(
        user,
        roles.list(new RoleHolder.OfUser(id), true),
        held(user).systemPermissions(catalogue),
        settings(user, below));
  }

  private Grants held(User user) {
    if (!user.active()) {
      return Grants.NONE;
    }
    return user.isSuperuser() ? Grants.ALL : grants.find(user.id(), Set.of());
  }

  private static Map<String, Object> settings(User user, Map<String, Object> below) {
    Map<String, Object> attributes = below;
    for (Group group : user.groups()) {
      attributes = merged(attributes, group.attributes());
    }
    return asObject(merged(attributes, user.attributes()).get(SETTINGS));
  }

  private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
    var all = new HashMap<>(below);
    above.forEach((key, value) -> all.put(key, overlaid(all.get(key), value)));
    return all;
  }

  private static Object overlaid(@Nullable Object below, Object above) {
    return below instanceof Map<?, ?> && above instanceof Map<?, ?>
        ? merged(asObject(below), asObject(above))
        : above;
  }

  // attributes are JSON objects, whose keys are texts
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }
}
