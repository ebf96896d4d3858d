package dev.sluice.domain.blueprint;

import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;

/**
 * What came of applying a blueprint that is kept.
 *
 * @param at when; before the first time, since when it is kept
 * @param hash SHA-512 of the text that was applied, in hexadecimal digits; blank for none
 * @param models which models its entries were about
 * @param metadata what the text says about itself
 */
public record LastApplication(
    Status status, Instant at, String hash, List<String> models, Value.Fields metadata) {

  /** Keeps a copy. */
  public LastApplication {
    models = List.copyOf(models);
  }

  /** How it went. */
  public enum Status {
    SUCCESSFUL,
    WARNING,
    ERROR,
    /** The file that it was in is gone. */
    ORPHANED,
    /** It has not been applied yet. */
    UNKNOWN
  }

  /** Before the first time. */
  public static LastApplication none(Instant since) {
    return new LastApplication(Status.UNKNOWN, since, "", List.of(), Value.Fields.NONE);
  }

  /** The same with another status, as of now. */
  public LastApplication now(Status other, Instant when) {
    return new LastApplication(other, when, hash, models, metadata);
  }

  /** The same with another status. */
  public LastApplication as(Status other) {
    return new LastApplication(other, at, hash, models, metadata);
  }

  /** The same as if no text had been applied, so that it will be. */
  public LastApplication outdated() {
    return new LastApplication(Status.UNKNOWN, at, "", models, metadata);
  }
}
