package dev.sluice.application.blueprint;

import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.Passwords;

/**
 * By whom a blueprint is applied.
 *
 * @param author with whose rights
 * @param passwords what hashes the passwords in it
 */
record Applier(Author author, Passwords passwords) {

  /** The system itself, which may do everything. */
  static Applier system(Passwords passwords) {
    return new Applier(Author.SYSTEM, passwords);
  }
}
