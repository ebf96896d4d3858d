package dev.sluice.domain.identity;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Users and groups to test with. */
public final class Users {

  public static final Instant JOINED = Instant.parse("2026-01-02T03:04:05Z");

  private Users() {}

  public static User ada(Group... groups) {
    return with(Map.of(), groups);
  }

  public static User with(Map<String, Object> attributes, Group... groups) {
    return new User(
        new UserId(1),
        new UUID(0, 1),
        "ada",
        "Ada Lovelace",
        "ada@example.org",
        true,
        UserType.INTERNAL,
        "users",
        attributes,
        List.of(groups),
        JOINED,
        null,
        JOINED,
        JOINED);
  }

  public static Group group(int id, boolean superuser) {
    return new Group(new GroupId(new UUID(0, id)), "group " + id, superuser, Map.of());
  }
}
