package dev.sluice.application.setup;

import org.jspecify.annotations.Nullable;

/** Puts the default flows, brand and administrator into an empty database, once. */
public interface InstallDefaults {

  /**
   * Installs unless somebody has before; of several nodes one does.
   *
   * @return whether it was done now
   */
  boolean install(Command command);

  /**
   * What the operator wishes.
   *
   * @param password the administrator's password, or null for one that the initial setup asks for
   * @param token the key of an API token for the administrator, or null for none
   */
  record Command(@Nullable String password, @Nullable String token) {

    /** Not the secrets. */
    @Override
    public String toString() {
      return "Command[]";
    }
  }
}
