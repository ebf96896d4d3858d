package dev.sluice.application.port;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.identity.UserType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users and the groups that they are in. */
public interface UserRepository {

  /** A user with all groups; one query. */
  Optional<User> find(UserId id);

  /**
   * The first person, by identifier, of whom any of the fields has the value; one query. Who may
   * use their account comes first: an address that somebody else typed and never confirmed hides
   * nobody.
   *
   * @param fields none finds nobody
   */
  Optional<Subject> find(List<UserField> fields, String value, boolean ignoringCase);

  /**
   * Adds a user.
   *
   * @param passwordHash null makes the password unusable
   * @param groups the direct groups
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the username is taken
   */
  UserId add(NewUser user, @Nullable String passwordHash, List<GroupId> groups, Instant now);

  /**
   * Writes that a user logged in.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale if the account was closed in between; perhaps
   *     as late as when the unit of work ends
   */
  void updateLogin(UserId id, Instant now);

  /**
   * Changes the password, and ends the sessions of the user.
   *
   * @param kept but not this one, or null
   */
  void updatePassword(UserId id, String passwordHash, @Nullable SessionId kept, Instant now);

  /**
   * Takes from a user what a lockdown takes from the account itself. Whoever logs the user in or
   * makes a token for them in this moment is waited for, and nobody can begin to until the unit of
   * work ends: what was made is there to be removed.
   */
  void lockDown(UserId id, Lockdown measures, Instant now);

  /**
   * Replaces what a user is like.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the username is taken
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if the user is gone
   */
  void update(UserId id, NewUser user, @Nullable Instant lastLogin, Instant now);

  /**
   * Makes a user a direct member of exactly these groups.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid under {@code groups} if one is gone
   */
  void updateGroups(UserId id, List<GroupId> groups);

  /**
   * Lets a user log in, when the unit of work ends or at once where there is none.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Stale then, if the user is gone
   */
  void activate(UserId id, Instant now);

  /**
   * Removes a user with all that is theirs, and the grants on it. Policy bindings that attach the
   * user are to be removed before.
   */
  void remove(UserId id);

  /** Adds a group with its parents. */
  void add(Group group, List<GroupId> parents);

  /**
   * What a new user has; the rest is given.
   *
   * @param username unique
   * @param name in full, may be blank
   * @param email may be blank
   * @param active whether the account may be used
   * @param type what kind of account
   * @param path where it stands in the tree of accounts
   * @param attributes free data, JSON values
   */
  record NewUser(
      String username,
      String name,
      String email,
      boolean active,
      UserType type,
      String path,
      Map<String, Object> attributes) {

    /** Somebody who belongs to the house. */
    public NewUser(String username, String name, String email, boolean active) {
      this(username, name, email, active, UserType.INTERNAL, "users", Map.of());
    }
  }
}
