package dev.sluice.domain.context;

import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as far as planning and deciding need to know them: nobody, somebody stored, or somebody
 * who only claims a name.
 *
 * @param id the stored user, or null for a visitor who is nobody yet
 * @param username what they log in as, or what was typed
 * @param name their name in full, may be blank
 * @param email their address, may be blank
 * @param active whether the account may be used; false for everybody who is not stored
 * @param superuser whether one of their groups or its ancestors makes them a superuser
 * @param groups their groups with all ancestors, so that membership is one lookup
 * @param locale the language that they have chosen for themselves, or blank
 */
public record Subject(
    @Nullable UserId id,
    String username,
    String name,
    String email,
    boolean active,
    boolean superuser,
    Set<GroupId> groups,
    String locale) {

  /** A visitor of whom nothing is known. */
  public static final Subject ANONYMOUS = new Subject(null, "", "", "", false, false, Set.of());

  public Subject {
    groups = Set.copyOf(groups);
    if (id == null && (active || superuser || !groups.isEmpty())) {
      throw new IllegalArgumentException("only a stored user is active or a member of groups");
    }
  }

  /** A person who has chosen no language. */
  public Subject(
      @Nullable UserId id,
      String username,
      String name,
      String email,
      boolean active,
      boolean superuser,
      Set<GroupId> groups) {
    this(id, username, name, email, active, superuser, groups, "");
  }

  /** Somebody who typed a name that no stored user answers to. */
  public static Subject claiming(String identifier) {
    return new Subject(null, identifier, identifier, identifier, false, false, Set.of());
  }

  /** Whether this is a stored user. */
  public boolean isStored() {
    return id != null;
  }

  /** Whether this is the given stored user. */
  public boolean is(UserId user) {
    return user.equals(id);
  }
}
