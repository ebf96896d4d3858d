package dev.sluice.application.port;

import dev.sluice.domain.id.InitialPermissionsId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.InitialPermissions;
import dev.sluice.domain.rbac.ObjectKey;
import java.util.Optional;

/** What roles are given on new objects. Goes with its role. */
public interface InitialPermissionsRepository {

  /** One of them; one query. */
  Optional<InitialPermissions> find(InitialPermissionsId id);

  /**
   * Adds one.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken, the role is gone, or a
   *     permission is unknown
   */
  InitialPermissionsId add(InitialPermissions initial);

  /**
   * Replaces one.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Invalid if the name is taken, the role is gone, or a
   *     permission is unknown
   * @throws dev.sluice.domain.shared.FlowFault.NotFound if it is gone itself
   */
  void update(InitialPermissionsId id, InitialPermissions initial);

  /** Removes one, if it is there; what was given stays. */
  void remove(InitialPermissionsId id);

  /**
   * Gives all roles of a user, inherited ones too, what they are to have on an object that the user
   * has made; one statement.
   */
  void apply(UserId creator, ObjectKey object);
}
