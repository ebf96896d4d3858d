package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts what failed, durably and apart for each purpose (spec/README.md, decisions): per
 * identifier and place, per identifier over all, and per address network over all identifiers. The
 * place is the network, or the device if that is known: so nobody else's failures ever keep its
 * owner waiting. An attempt is counted before it is made and forgiven when it was right, so that a
 * thousand at once are a thousand.
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

  /** Forgets the attempts of an identifier from its place; it was right. */
  void forgive(Attempt attempt);

  /** How many failed in a row and are not forgotten yet; one query. */
  int count(Purpose purpose, Scope scope, Claimant claimant, Instant now);

  /** What is counted apart. */
  enum Purpose {
    /** Passwords that were typed. */
    PASSWORD,
    /** One-time codes that were typed, and assertions of second factors. */
    CODE,
    /** Mails and messages that were asked for. */
    MAIL
  }

  /** Over what is counted. */
  enum Scope {
    /** The identifier from where the claimant is: the device if it is known, else the network. */
    HERE,
    /** The identifier from everywhere. */
    IDENTIFIER,
    /** The address network, whoever was named. */
    ADDRESS,
    /** The identifier from the device; nothing for a device that is not known. */
    DEVICE
  }

  /**
   * Who claims to be whom.
   *
   * @param identifier who logs in: the username of a stored user, else what was typed
   * @param user the stored user, or null
   * @param address the client's address as text
   * @param device what tells the device apart from which this user logged in before, or null for
   *     any other
   */
  record Claimant(
      String identifier, @Nullable UserId user, String address, @Nullable String device) {}

  /**
   * An attempt.
   *
   * @param purpose of what
   * @param claimant whose
   * @param limit how many may fail before the next has to wait
   * @param now when
   * @param fingerprint the same for the same password at the same step of the same run, and for
   *     nothing else; tells nothing about any of them
   */
  record Attempt(Purpose purpose, Claimant claimant, int limit, Instant now, String fingerprint) {}

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
