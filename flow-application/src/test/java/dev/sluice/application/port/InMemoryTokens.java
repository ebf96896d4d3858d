package dev.sluice.application.port;

import static java.util.Comparator.naturalOrder;

import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tokens in memory. */
public final class InMemoryTokens implements TokenRepository {

  private final InMemoryTable<TokenId, Row> rows;
  private final UserRepository users;

  private record Row(Token token, TokenKey key) {}

  public InMemoryTokens(ImmediateUnitOfWork unitOfWork, UserRepository users) {
    this.rows = new InMemoryTable<>(unitOfWork);
    this.users = users;
  }

  @Override
  public Optional<UserId> findOwner(String keyHash, TokenIntent intent, Instant now) {
    return rows.find(row ->
            row.key.hash().equals(keyHash)
                && row.token.intent() == intent
                && row.token.worksAt(now))
        .flatMap(row -> users.find(row.token.user()))
        .filter(User::active)
        .map(User::id);
  }

  @Override
  public Optional<Token> find(String identifier) {
    return rows.find(row -> row.token.identifier().equals(identifier)).map(Row::token);
  }

  @Override
  public Optional<TokenKey> findKey(TokenId id) {
    return rows.find(id).map(Row::key);
  }

  @Override
  public List<Token> listExpired(TokenIntent intent, Instant now, int most) {
    return list().stream()
        .filter(token -> token.intent() == intent && !token.worksAt(now))
        .sorted(Comparator.comparing(Token::expires, Comparator.nullsLast(naturalOrder())))
        .limit(most)
        .toList();
  }

  @Override
  public void add(Token token, TokenKey key) {
    if (find(token.identifier()).isPresent()) {
      throw taken("identifier");
    }
    requireFree(key);
    User user = users.find(token.user()).orElse(null);
    if (user == null) {
      throw new FlowFault.Invalid(
          List.of(new Problem("user", "does_not_exist", "There is no such user.")));
    }
    if (!user.active()) {
      throw new FlowFault.Invalid(List.of(Problem.invalid("user", "This user is not active.")));
    }
    rows.put(token.id(), new Row(token, key));
  }

  @Override
  public void remove(UserId user) {
    rows.removeIf(row -> row.token.user().equals(user));
  }

  @Override
  public void update(Token token) {
    Row row = rows.find(token.id()).orElseThrow(() -> new FlowFault.NotFound("token"));
    if (find(token.identifier()).filter(other -> !other.id().equals(token.id())).isPresent()) {
      throw taken("identifier");
    }
    rows.put(token.id(), new Row(token, row.key));
  }

  @Override
  public void remove(TokenId id) {
    rows.removeIf(row -> row.token.id().equals(id));
  }

  @Override
  public void updateKey(TokenId id, TokenKey key) {
    Row row = rows.find(id).orElseThrow(() -> new FlowFault.NotFound("token"));
    if (!row.key.equals(key)) {
      requireFree(key);
    }
    rows.put(id, new Row(row.token, key));
  }

  /** All tokens. */
  public List<Token> list() {
    return rows.list().stream().map(Row::token).toList();
  }

  /** The hashes of the app passwords of a user that work. */
  List<String> listAppPasswords(UserId user, Instant now) {
    return rows.list().stream()
        .filter(row ->
            row.token.user().equals(user)
                && row.token.intent() == TokenIntent.APP_PASSWORD
                && row.token.worksAt(now))
        .map(row -> row.key.hash())
        .toList();
  }

  private void requireFree(TokenKey key) {
    if (rows.find(row -> row.key.equals(key)).isPresent()) {
      throw taken("key");
    }
  }

  private static FlowFault.Invalid taken(String field) {
    return new FlowFault.Invalid(
        List.of(new Problem(field, "unique", "A token with this " + field + " already exists.")));
  }
}
