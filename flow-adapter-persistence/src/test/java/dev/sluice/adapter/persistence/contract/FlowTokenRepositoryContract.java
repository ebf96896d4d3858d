package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.run;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.port.FlowTokenRepository;
import dev.sluice.domain.context.Context;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.definition.FlowDefinition;
import dev.sluice.domain.execution.ExecutionState;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.token.FlowToken;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class FlowTokenRepositoryContract {

  private final Storage storage;
  private final FlowTokenRepository tokens;
  private final UserId user;
  private final FlowDefinition definition;

  FlowTokenRepositoryContract(Storage storage) {
    this.storage = storage;
    this.tokens = storage.flowTokens();
    this.user = Fixtures.addedUser(storage);
    this.definition = storage.install(flow());
  }

  @Test
  void findsATokenByItsHash() {
    FlowToken token = token(unique("identifier"));

    tokens.add(token);

    assertThat(tokens.find(token.keyHash(), NOW)).contains(token);
    assertThat(tokens.find("another hash", NOW)).isEmpty();
  }

  @Test
  void findsATokenByItsName() {
    FlowToken token = token(unique("identifier"));

    tokens.add(token);

    assertThat(tokens.findNamed(token.identifier(), NOW)).contains(token);
    assertThat(tokens.findNamed(token.identifier(), token.expires())).isEmpty();
    assertThat(tokens.findNamed(unique("identifier"), NOW)).isEmpty();
  }

  @Test
  void keepsNothingThatIsPretended() {
    FlowToken token = token(unique("identifier"));

    tokens.pretend(token);

    assertThat(tokens.has(token.id(), NOW)).isFalse();
    assertThat(tokens.findNamed(token.identifier(), NOW)).isEmpty();
  }

  @Test
  void findsNoExpiredToken() {
    FlowToken token = token(unique("identifier"));
    tokens.add(token);

    assertThat(tokens.find(token.keyHash(), token.expires().minusMillis(1))).isPresent();
    assertThat(tokens.find(token.keyHash(), token.expires())).isEmpty();
    assertThat(tokens.has(token.id(), token.expires().minusMillis(1))).isTrue();
    assertThat(tokens.has(token.id(), token.expires())).isFalse();
  }

  @Test
  void replacesATokenOfTheSameIdentifier() {
    String identifier = unique("identifier");
    FlowToken first = token(identifier);
    FlowToken second = token(identifier);
    tokens.add(first);

    tokens.add(second);

    assertThat(tokens.find(first.keyHash(), NOW)).isEmpty();
    assertThat(tokens.find(second.keyHash(), NOW)).contains(second);
  }

  @Test
  void isUsedUpByOneOfMany() throws Exception {
    FlowToken token = token(unique("identifier"));
    tokens.add(token);
    Callable<Boolean> use = () -> usedUp(token.id());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(8, use)))
          .extracting(Future::get)
          .containsOnlyOnce(true);
    }
  }

  /** The loser's work is undone, and undoes nothing of the winner's. */
  @Test
  void letsOneOfManyUnitsOfWorkGoOn() throws Exception {
    List<FlowToken> others = Stream.generate(() -> token(unique("identifier"))).limit(8).toList();
    FlowToken shared = token(unique("identifier"));
    tokens.add(shared);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = others.stream().map(own -> threads.submit(() -> isFirst(own, shared))).toList();

      assertThat(futures).extracting(Future::get).containsOnlyOnce(true);
    }
    assertThat(tokens.has(shared.id(), NOW)).isFalse();
    assertThat(others).filteredOn(own -> tokens.has(own.id(), NOW)).hasSize(1);
  }

  /** Adds one token, and uses another one up. */
  private boolean isFirst(FlowToken added, FlowToken used) {
    try {
      return storage
          .unitOfWork()
          .perform(() -> {
            tokens.add(added);
            tokens.useUp(used.id());
            return true;
          });
    } catch (FlowFault.Stale overtaken) {
      return false;
    }
  }

  private boolean usedUp(TokenId id) {
    try {
      tokens.useUp(id);
      return true;
    } catch (FlowFault.Stale gone) {
      return false;
    }
  }

  @Test
  void goesWithAllOthersOfItsUser() {
    FlowToken token = token(unique("identifier"));
    tokens.add(token);
    UserId somebody = Fixtures.addedUser(storage);

    tokens.remove(somebody);
    assertThat(tokens.has(token.id(), NOW)).isTrue();

    tokens.remove(user);
    assertThat(tokens.has(token.id(), NOW)).isFalse();
  }

  /**
   * Links of those whose accounts were closed before, which they are to open, are another thing.
   */
  @Test
  void isNotMadeForSomebodyWhoWasLockedOutMeanwhile() {
    FlowToken before = token(unique("identifier"));
    storage
        .unitOfWork()
        .perform(() -> {
          storage.users().lockDown(user, Lockdown.OF_EVERYTHING, NOW);
          return true;
        });

    assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> tokens.add(before));

    FlowToken since = token(unique("identifier"));
    tokens.add(since);
    assertThat(tokens.has(since.id(), NOW)).isTrue();
  }

  @Test
  void isNotUsedUpByWorkThatFails() {
    FlowToken token = token(unique("identifier"));
    tokens.add(token);

    assertThatIllegalStateException()
        .isThrownBy(() ->
            storage
                .unitOfWork()
                .perform(() -> {
                  tokens.useUp(token.id());
                  throw new IllegalStateException("after the link");
                }));

    assertThat(tokens.has(token.id(), NOW)).isTrue();
  }

  @Test
  void goesWithItsFlow() {
    FlowToken token = token(unique("identifier"));
    tokens.add(token);

    assertThat(storage.flows().remove(definition.flow().id())).isTrue();

    assertThat(tokens.find(token.keyHash(), NOW)).isEmpty();
  }

  private FlowToken token(String identifier) {
    var subject = storage.users().find(user).map(User::asSubject).orElseThrow();
    Context context = Context.EMPTY.with(ContextKeys.PENDING_USER, subject);
    return new FlowToken(
        new TokenId(UUID.randomUUID()),
        identifier,
        unique("hash"),
        user,
        run(definition, new ExecutionState.Entering(), context),
        true,
        NOW.plus(Duration.ofHours(1)));
  }
}
