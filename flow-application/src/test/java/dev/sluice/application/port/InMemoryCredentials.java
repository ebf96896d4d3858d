package dev.sluice.application.port;

import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The credentials of users and tokens in memory. */
public record InMemoryCredentials(InMemoryUsers users, InMemoryTokens tokens)
    implements Credentials {

  @Override
  public Optional<String> findPassword(UserId user) {
    return users.findPasswordHash(user);
  }

  @Override
  public void update(UserId user, String passwordHash) {
    users.updateHash(user, passwordHash);
  }

  @Override
  public void expire(UserId user) {
    users.updateHash(user, null);
  }

  @Override
  public Optional<Instant> findPasswordChange(UserId user) {
    return users.findPasswordHash(user).flatMap(_ -> users.find(user)).map(User::passwordChanged);
  }

  @Override
  public boolean hasPassword(UserId user) {
    return users.findPasswordHash(user).isPresent();
  }

  @Override
  public List<String> listAppPasswords(UserId user, Instant now) {
    return tokens.listAppPasswords(user, now);
  }
}
