package dev.sluice.application.port;

import dev.sluice.domain.identity.SessionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Counts how often mails are asked for again (spec/stages.md 2.8), durably and on all nodes. */
@FunctionalInterface
public interface Resends {

  /**
   * Counts a wish, within the unit of work, unless there were too many.
   *
   * @param key whose: see {@link #keyOf}
   * @param limit how many there may be
   * @return how long to wait if there were too many, else nothing
   */
  Optional<Duration> claim(String key, Limit limit, Instant now);

  /**
   * How many within how long.
   *
   * @param most at least 0
   */
  record Limit(int most, Duration window) {}

  /** The key for an address, which it does not tell. */
  static String keyOf(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return "goauthentik.io/stages/email/stage/" + new SessionKey(lower).hash();
  }
}
