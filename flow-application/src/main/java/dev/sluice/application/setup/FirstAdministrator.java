package dev.sluice.application.setup;

import dev.sluice.application.port.IdSource;
import dev.sluice.application.port.TokenRepository;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.id.GroupId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Group;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first person in an empty database, who may do everything. */
final class FirstAdministrator {

  static final String USERNAME = "akadmin";
  private static final String GROUP = "authentik Admins";
  private static final String TOKEN = "authentik-bootstrap-token";

  private final UserRepository users;
  private final TokenRepository tokens;
  private final IdSource ids;
  private final InstantSource clock;

  FirstAdministrator(
      UserRepository users, TokenRepository tokens, IdSource ids, InstantSource clock) {
    this.users = users;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /** Without a hash, whoever has the link of the initial setup sets the password. */
  void install(@Nullable String passwordHash, @Nullable String tokenKey) {
    Instant now = clock.instant();
    var group = new Group(new GroupId(ids.next()), GROUP, true, Map.of());
    users.add(group, List.of());
    var person = new NewUser(USERNAME, "Sluice Default Admin", "", true);
    UserId id = users.add(person, passwordHash, List.of(group.id()), now);
    if (tokenKey != null) {
      tokens.add(
          Token.of(new TokenId(ids.next()), TOKEN, TokenIntent.API, id, null),
          new TokenKey(tokenKey));
    }
  }
}
