package dev.sluice.application.port;

import dev.sluice.domain.execution.FlowExecution;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.FlowToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Flow tokens in memory. */
public final class InMemoryFlowTokens implements FlowTokenRepository {

  private final InMemoryTable<TokenId, FlowToken> tokens;
  private final InMemoryUsers users;

  public InMemoryFlowTokens(ImmediateUnitOfWork unitOfWork, InMemoryUsers users) {
    this.tokens = new InMemoryTable<>(unitOfWork);
    this.users = users;
  }

  @Override
  public Optional<FlowToken> find(String keyHash, Instant now) {
    return find(token -> token.keyHash().equals(keyHash), now);
  }

  @Override
  public Optional<FlowToken> findNamed(String identifier, Instant now) {
    return find(token -> token.identifier().equals(identifier), now);
  }

  private Optional<FlowToken> find(Predicate<FlowToken> wanted, Instant now) {
    return tokens
        .find(token -> wanted.test(token) && token.expires().isAfter(now))
        .flatMap(token ->
            InMemoryExecutions.refreshed(token.execution(), users)
                .map(execution -> resuming(token, execution)));
  }

  @Override
  public boolean has(TokenId id, Instant now) {
    return tokens.find(token -> token.id().equals(id) && token.expires().isAfter(now)).isPresent();
  }

  @Override
  public synchronized void add(FlowToken token) {
    if (token.isForActive() && users.find(token.user()).filter(User::active).isEmpty()) {
      throw new FlowFault.Stale("the user");
    }
    tokens.removeIf(other -> other.identifier().equals(token.identifier()));
    tokens.put(token.id(), token);
  }

  @Override
  public void pretend(FlowToken token) {
    // takes no time in memory
  }

  @Override
  public synchronized void useUp(TokenId id) {
    if (!tokens.removeIf(token -> token.id().equals(id))) {
      throw new FlowFault.Stale("the link");
    }
  }

  @Override
  public void remove(UserId user) {
    tokens.removeIf(token ->
        token.user().equals(user)
            || token.execution().findPendingUser().filter(who -> who.is(user)).isPresent());
  }

  /** Removes the tokens of a flow that is removed. */
  void lose(FlowId flow) {
    tokens.removeIf(token -> token.execution().definition().flow().id().equals(flow));
  }

  /** All tokens. */
  public List<FlowToken> list() {
    return tokens.list();
  }

  private static FlowToken resuming(FlowToken token, FlowExecution execution) {
    return new FlowToken(
        token.id(),
        token.identifier(),
        token.keyHash(),
        token.user(),
        execution,
        token.revokeOnExecution(),
        token.expires());
  }
}
