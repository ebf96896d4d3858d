package dev.sluice.application.port;

import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Subject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How people behaved lately, from which address (spec/policies.md 3.8). Scores are kept between
 * {@link ReputationLimits} and forgotten when nothing has been heard for a while.
 *
 * <p>A name that is nobody's is kept as a keyed checksum only: people type passwords into the wrong
 * field. That does for finding it again.
 */
public interface Reputations {

  /** The address of a visitor who has none that is known. */
  String UNKNOWN_ADDRESS = "255.255.255.255";

  /** Changes the score of a person at an address, within the unit of work. */
  void record(Deed deed);

  /**
   * The sum of the scores of an address, whoever was named there, and of a person, wherever they
   * were; one query.
   *
   * @param address blank for one that is not known, null if it does not count
   * @param subject null if nobody counts
   */
  long sum(@Nullable String address, @Nullable Subject subject, Instant now);

  /** Forgets a score. */
  void remove(UUID score);

  /**
   * What somebody did.
   *
   * @param subject who was named, stored or not
   * @param address from where, may be blank
   * @param location where that is
   * @param good a good deed adds a point, and wipes out what was bad; a bad one takes a point
   * @param now when
   */
  record Deed(Subject subject, String address, Location location, boolean good, Instant now) {}
}
