package dev.sluice.application.directory;

import dev.sluice.application.port.TokenLifetime;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.resource.Author;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.token.TokenIntent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who may have which tokens, and for how long (spec/admin.md 5.3). */
final class TokenRules {

  private static final String EXPIRES = "goauthentik.io/user/token-expires";
  private static final String LONGEST = "goauthentik.io/user/token-maximum-lifetime";

  private final UserRepository users;
  private final TokenLifetime lifetime;
  private final InstantSource clock;

  TokenRules(UserRepository users, TokenLifetime lifetime, InstantSource clock) {
    this.users = users;
    this.lifetime = lifetime;
    this.clock = clock;
  }

  /** Whom a new token stands for: only superusers choose. */
  UserId user(TokenAttributes wanted, Author author) {
    UserId own = author.user().id();
    if (wanted.user() != null && (author.grants().superuser() || own == null)) {
      return wanted.user();
    }
    if (own == null) {
      throw invalid("user", "This field is required.");
    }
    return own;
  }

  void check(TokenAttributes wanted, @Nullable TokenAttributes before, Author author) {
    boolean isSystem = author.user().id() == null;
    boolean known =
        wanted.intent() == TokenIntent.API || wanted.intent() == TokenIntent.APP_PASSWORD;
    boolean kept = before != null && before.intent() == wanted.intent();
    if (!known && !kept && !isSystem) {
      throw invalid("intent", "Invalid intent " + wanted.intent().name().toLowerCase(Locale.ROOT));
    }
    String managed = before == null ? null : before.managed();
    if (!author.grants().superuser() && !Objects.equals(managed, wanted.managed())) {
      throw invalid("managed", "Only superusers can say by what a token is kept.");
    }
    if (before != null && wanted.user() != null && !wanted.user().equals(before.user())) {
      throw invalid("user", "User cannot be changed");
    }
  }

  /** When a token expires, or null for never. */
  @Nullable Instant expires(
      TokenAttributes wanted, @Nullable TokenAttributes before, UserId owner, Author author) {
    User user = users.find(owner).orElseThrow(() -> invalid("user", "There is no such user."));
    boolean mayLast =
        author.grants().superuser() || Boolean.FALSE.equals(user.attributes().get(EXPIRES));
    boolean lasted = before != null && !before.expiring();
    if (!wanted.expiring() && (mayLast || lasted)) {
      return null;
    }
    Instant now = clock.instant();
    Instant sent = wanted.expires();
    if (before != null && sent != null && sent.equals(before.expires())) {
      return sent;
    }
    if (wanted.intent() != TokenIntent.APP_PASSWORD || sent == null) {
      return lifetime.after(now);
    }
    if (sent.isAfter(now.plus(longest(user)))) {
      throw invalid("expires", "Token expires after the longest lifetime that its user may have.");
    }
    return sent;
  }

  private Duration longest(User user) {
    Object longest = user.attributes().get(LONGEST);
    for (Group group : user.groups()) {
      longest = longest == null ? group.attributes().get(LONGEST) : longest;
    }
    try {
      return longest instanceof String text ? new TimeDelta(text).toDuration() : lifetime.usual();
    } catch (IllegalArgumentException malformed) {
      return lifetime.usual();
    }
  }

  private static FlowFault.Invalid invalid(String field, String message) {
    return new FlowFault.Invalid(List.of(Problem.invalid(field, message)));
  }
}
