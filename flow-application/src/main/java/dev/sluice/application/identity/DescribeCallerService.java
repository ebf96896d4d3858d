package dev.sluice.application.identity;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@UseCase
final class DescribeCallerService implements DescribeCaller {

  private static final String SETTINGS = "settings";

  private final UserRepository users;
  private final Brands brands;

  DescribeCallerService(UserRepository users, Brands brands) {
    this.users = users;
    this.brands = brands;
  }

  @Override
  public Profile describe(Caller caller, Client client) {
    User user = users.find(caller.requireUser()).orElseThrow(Caller::nobody);
    Map<String, Object> attributes = brands.at(client.host()).attributes();
    for (Group group : user.groups()) {
      attributes = merged(attributes, group.attributes());
    }
    attributes = merged(attributes, user.attributes());
    return new Profile(user, asObject(attributes.get(SETTINGS)));
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
