package dev.sluice.domain.rbac;

import java.util.Locale;

/** What can be done with the objects of every model that has objects. */
public enum ModelAction {
  ADD,
  CHANGE,
  DELETE,
  VIEW;

  /** The word in codenames and in the names of permissions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
