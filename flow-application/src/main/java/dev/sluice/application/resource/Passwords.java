package dev.sluice.application.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hashes passwords for what is written in a unit of work, inside of which nobody may hash. */
@FunctionalInterface
public interface Passwords {

  /**
   * The hash that a password is kept by from now on.
   *
   * @param owner whose it is: two people with one password have two hashes
   * @param former by what theirs is kept, or null for none
   * @return nothing if that is a hash of this very password
   */
  Optional<String> replace(String owner, String password, @Nullable String former);
}
