package dev.sluice.domain.token;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a person to whoever has its key. The key is not part of it.
 *
 * @param id identifies it
 * @param identifier names it in addresses; unique, a slug of at most 255 characters
 * @param intent what it is for
 * @param user whom it stands for
 * @param description what its owner wrote about it, may be blank
 * @param expires when it stops to work, or null where it does not expire
 * @param managed by what it is kept, or null where people keep it; unique
 */
public record Token(
    TokenId id,
    String identifier,
    TokenIntent intent,
    UserId user,
    String description,
    @Nullable Instant expires,
    @Nullable String managed) {

  /** The model of tokens. */
  public static final ModelName MODEL = ModelName.of("authentik_core.token");

  /** A token that people keep. */
  public static Token of(
      TokenId id, String identifier, TokenIntent intent, UserId user, @Nullable Instant expires) {
    return new Token(id, identifier, intent, user, "", expires, null);
  }

  /** This token, if it works until another moment. */
  public Token until(Instant end) {
    return new Token(id, identifier, intent, user, description, end, managed);
  }

  /** Whether it stops to work one day. */
  public boolean isExpiring() {
    return expires != null;
  }

  /** Whether it works at a moment. */
  public boolean worksAt(Instant now) {
    return expires == null || expires.isAfter(now);
  }

  /** This token as an object that permissions can be about. */
  public ObjectKey key() {
    return new ObjectKey(MODEL, id.value().toString());
  }
}
