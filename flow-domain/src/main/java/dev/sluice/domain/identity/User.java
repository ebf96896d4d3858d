package dev.sluice.domain.identity;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stored person or service. The password's hash is not part of it; see the credentials port.
 *
 * @param id identifies it on the wire
 * @param uuid identifies it everywhere else
 * @param username unique, at most 150 characters
 * @param name in full, may be blank
 * @param email may be blank
 * @param active whether the account may be used
 * @param type what kind of account
 * @param path where it stands in the tree of accounts
 * @param attributes free data, JSON values, null included; their order is kept
 * @param groups all groups, direct ones and their ancestors, ordered by name
 * @param joined when it was made
 * @param lastLogin when it last logged in, or null
 * @param passwordChanged when the password last changed
 * @param updated when it last changed
 */
public record User(
    UserId id,
    UUID uuid,
    String username,
    String name,
    String email,
    boolean active,
    UserType type,
    String path,
    Map<String, Object> attributes,
    List<Group> groups,
    Instant joined,
    @Nullable Instant lastLogin,
    Instant passwordChanged,
    Instant updated) {

  public User {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    groups = List.copyOf(groups);
  }

  /** Whether one of the groups makes it a superuser. */
  public boolean isSuperuser() {
    return groups.stream().anyMatch(Group::superuser);
  }

  /** The language that they have chosen: the attribute {@code settings.locale}; may be blank. */
  public String locale() {
    return localeIn(attributes);
  }

  /** The language among the attributes of somebody, or a blank. */
  public static String localeIn(Map<String, Object> attributes) {
    return attributes.get("settings") instanceof Map<?, ?> settings
            && settings.get("locale") instanceof String locale
        ? locale
        : "";
  }

  /** What names this user elsewhere. */
  public String uid() {
    return uid(uuid);
  }

  /** What names the user with this number elsewhere: stable, and not to be guessed. */
  public static String uid(UUID uuid) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(uuid.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** This user, as planning and deciding see them. */
  public Subject asSubject() {
    return new Subject(
        id,
        username,
        name,
        email,
        active,
        isSuperuser(),
        groups.stream().map(Group::id).collect(Collectors.toUnmodifiableSet()),
        locale());
  }
}
