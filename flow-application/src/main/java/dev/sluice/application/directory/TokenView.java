package dev.sluice.application.directory;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as it is shown, without its key. */
record TokenView(
    TokenId pk,
    @Nullable String managed,
    String identifier,
    TokenIntent intent,
    UserId user,
    UserView userObj,
    String description,
    @Nullable Instant expires,
    boolean expiring) {

  static TokenView of(TokenRow row) {
    Token token = row.token();
    return new TokenView(
        token.id(),
        token.managed(),
        token.identifier(),
        token.intent(),
        token.user(),
        UserView.of(row.user()),
        token.description(),
        token.expires(),
        token.isExpiring());
  }
}
