package dev.sluice.domain.token;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that stands for a person. Only the hash of the key is stored.
 *
 * @param id identifies it
 * @param identifier names it in addresses; unique, a slug of at most 255 characters
 * @param keyHash the SHA-256 of the key in hexadecimal
 * @param intent what it is for
 * @param user whom it stands for
 * @param description what its owner wrote about it, may be blank
 * @param expires when it stops to work, or null where it does not expire
 */
public record Token(
    TokenId id,
    String identifier,
    String keyHash,
    TokenIntent intent,
    UserId user,
    String description,
    @Nullable Instant expires) {

  /** Whether it works at a moment. */
  public boolean worksAt(Instant now) {
    return expires == null || expires.isAfter(now);
  }

  /** Not the hash. */
  @Override
  public String toString() {
    return "Token[" + identifier + "]";
  }
}
