package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts wrong passwords, durably, per identifier and address network and per identifier over all
 * (spec/README.md, decisions). An attempt is counted before it is made and forgiven when it was
 * right, so that a thousand at once are a thousand.
 */
public interface Attempts {

  /**
   * Counts an attempt, unless there is one to wait for, and brings what the password is compared
   * with; one statement of its own, outside of any transaction. It lasts from the moment when
   * anything else of the request does, so that nobody hears of a guess that a crash could undo. The
   * very attempt that was granted last is granted again and not counted: it is the same answer,
   * sent twice.
   */
  Claim claim(Attempt attempt);

  /** Forgets the attempts of an identifier from its address network; it logged in. */
  void forgive(Attempt attempt);

  /**
   * An attempt.
   *
   * @param identifier who logs in: the username of a stored user, else what was typed
   * @param user the stored user, or null
   * @param address the client's address as text
   * @param knownDevice whether the client logged in as this user before
   * @param limit how many may fail before the next has to wait
   * @param now when
   * @param fingerprint the same for the same password at the same step of the same run, and for
   *     nothing else; tells nothing about any of them
   */
  record Attempt(
      String identifier,
      @Nullable UserId user,
      String address,
      boolean knownDevice,
      int limit,
      Instant now,
      String fingerprint) {}

  /**
   * What came of it.
   *
   * @param granted whether the attempt may be made
   * @param failures how many failed in a row from there, this one included if it was granted
   * @param knownClient whether the user logged in from the address's network within 30 days
   * @param passwordHash the hash of the user's password, if the attempt is granted, the user is
   *     active and the password is usable
   */
  record Claim(boolean granted, int failures, boolean knownClient, @Nullable String passwordHash) {

    /** Not the hash. */
    @Override
    public String toString() {
      return "Claim[granted=" + granted + ", failures=" + failures + "]";
    }
  }
}
