package dev.sluice.domain.rbac;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for something, and the checks whether they may (spec/admin.md 1).
 *
 * <p>Every check refuses strangers, and either returns or throws: {@link FlowFault.Forbidden} where
 * a permission is missing, {@link FlowFault.NotFound} for an object that the caller may not see but
 * others of its model. Nothing is allowed that no check was asked about.
 *
 * @param user who, or null for strangers
 * @param grants what they may do
 */
public record Authority(@Nullable UserId user, Grants grants) {

  /** Of strangers, who may do nothing. */
  public static final Authority NOBODY = new Authority(null, Grants.NONE);

  public Authority {
    if (user == null && !grants.equals(Grants.NONE)) {
      throw new IllegalArgumentException("strangers may do nothing");
    }
  }

  /** Any user will do. */
  public UserId requireUser() {
    if (user == null) {
      throw new FlowFault.Forbidden("Authentication credentials were not provided.");
    }
    return user;
  }

  /** Only superusers. */
  public void requireSuperuser() {
    allow(grants.superuser());
  }

  /** Whoever holds a permission on all objects; creating asks for this. */
  public void require(Permission permission) {
    allow(grants.holds(permission));
  }

  /** Whoever holds a permission on all objects or on this one, even if they may not see it. */
  public void require(Permission permission, ObjectKey object) {
    allow(grants.holds(permission, object.pk()));
  }

  /** Whoever may see an object and do something with it. */
  public void require(ModelAction action, ObjectKey object) {
    requireVisible(object);
    if (action != ModelAction.VIEW) {
      require(object.permission(action), object);
    }
  }

  /**
   * Whoever may see an object that somebody owns and do something with it; owners may without any
   * permission.
   */
  public void require(ModelAction action, ObjectKey object, UserId owner) {
    boolean own = requireUser().equals(owner);
    if (own) {
      return;
    }
    if (!(visibilityOfOwned(object.model()) instanceof Visibility.Everything)) {
      throw new FlowFault.NotFound(object.model().text());
    }
    if (action != ModelAction.VIEW) {
      require(object.permission(action), object);
    }
  }

  /** Whoever may see an object. Asks nobody whether it exists. */
  public void requireVisible(ObjectKey object) {
    requireUser();
    if (!grants.holds(object.permission(ModelAction.VIEW), object.pk())) {
      throw visibility(object.model()).missing(object.model());
    }
  }

  /** Which objects of a model a list shows; at least one, perhaps. */
  public Visibility requireVisibility(ModelName model) {
    Visibility visibility = visibility(model);
    allow(!(visibility instanceof Visibility.Nothing));
    return visibility;
  }

  /** Which objects of a model the caller may see, if any. */
  public Visibility visibility(ModelName model) {
    return grants.visibility(model);
  }

  /** Which objects of a model with owners a list shows: all, or one's own. */
  public Visibility visibilityOfOwned(ModelName model) {
    UserId owner = requireUser();
    return grants.holds(model.permission(ModelAction.VIEW))
        ? new Visibility.Everything()
        : new Visibility.OwnRows(owner);
  }

  /**
   * Whoever may give a role to somebody by editing that somebody: those who may change the role, or
   * hold all that it grants. Without this, the right to edit people would be every right.
   */
  public void requireGiving(ObjectKey role, Grants granted) {
    requireUser();
    if (!grants.covers(granted)) {
      require(role.permission(ModelAction.CHANGE), role);
    }
  }

  private void allow(boolean allowed) {
    requireUser();
    if (!allowed) {
      throw forbidden();
    }
  }

  static FlowFault.Forbidden forbidden() {
    return new FlowFault.Forbidden("You do not have permission to perform this action.");
  }
}
