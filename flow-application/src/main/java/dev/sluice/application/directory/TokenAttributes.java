package dev.sluice.application.directory;

import dev.sluice.application.shape.NotOverRest;
import dev.sluice.application.token.SetTokenKey;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of a token.
 *
 * @param key another one, or null to leave it as it is
 */
record TokenAttributes(
    @Nullable String managed,
    String identifier,
    TokenIntent intent,
    @Nullable UserId user,
    String description,
    @Nullable Instant expires,
    Boolean expiring,
    @NotOverRest @Nullable String key) {

  private static final Pattern SLUG = Pattern.compile("[-a-zA-Z0-9_]{1,255}");
  private static final Pattern PRINTABLE = Pattern.compile("[!-~]*");

  TokenAttributes {
    intent = Objects.requireNonNullElse(intent, TokenIntent.API);
    description = Objects.requireNonNullElse(description, "");
    expiring = expiring == null || expiring;
    if (identifier != null && !SLUG.matcher(identifier).matches()) {
      throw new IllegalArgumentException(
          "identifier consists of 1 to 255 letters, digits, hyphens and underscores");
    }
  }

  /** These attributes for a token that keeps its key. */
  TokenAttributes withoutKey() {
    return new TokenAttributes(
        managed, identifier, intent, user, description, expires, expiring, null);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return "TokenAttributes[identifier=" + identifier + "]";
  }

  /** Whether nobody guesses a key, and every client can send it. */
  static boolean isGood(String key) {
    return key.length() >= SetTokenKey.SHORTEST
        && key.length() <= SetTokenKey.LONGEST
        && PRINTABLE.matcher(key).matches();
  }

  static TokenAttributes of(Token token) {
    return new TokenAttributes(
        token.managed(),
        token.identifier(),
        token.intent(),
        token.user(),
        token.description(),
        token.expires(),
        token.isExpiring(),
        null);
  }
}
