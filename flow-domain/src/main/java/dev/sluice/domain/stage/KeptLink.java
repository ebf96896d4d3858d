package dev.sluice.domain.stage;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;

/**
 * How a run is kept for whoever opens a link. Opening it does not use it up.
 *
 * @param id identifies it
 * @param identifier names it; unique
 * @param keyHash the SHA-256 of its key in hexadecimal
 * @param user for whom it is
 * @param first what comes before all that is left of the run
 * @param expires when it stops to work
 */
public record KeptLink(
    TokenId id,
    String identifier,
    String keyHash,
    UserId user,
    InMemoryStage first,
    Instant expires) {

  /** What whoever comes by a link hears that opens nothing, whatever the reason. */
  public static final String DEAD = "This link is invalid, was used already, or has expired.";

  /** Not the hash. */
  @Override
  public String toString() {
    return "KeptLink[" + identifier + "]";
  }
}
