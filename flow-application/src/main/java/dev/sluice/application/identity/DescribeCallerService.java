package dev.sluice.application.identity;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.Brands;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    UserId id = caller.user().id();
    User user =
        Optional.ofNullable(id)
            .flatMap(users::find)
            .orElseThrow(
                () -> new FlowFault.Forbidden("Authentication credentials were not provided."));
    Map<String, Object> attributes = brands.at(client.host()).attributes();
    for (Group group : user.groups()) {
      attributes = merged(attributes, group.attributes());
    }
    attributes = merged(attributes, user.attributes());
    return new Profile(user, asObject(attributes.get(SETTINGS)));
  }

  private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
    var all = new HashMap<>(below);
    above.forEach((key, value) ->
        all.merge(
            key,
            value,
            (lower, upper) ->
                lower instanceof Map<?, ?> && upper instanceof Map<?, ?>
                    ? merged(asObject(lower), asObject(upper))
                    : upper));
    return all;
  }

  // attributes are JSON objects, whose keys are texts
  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }
}
