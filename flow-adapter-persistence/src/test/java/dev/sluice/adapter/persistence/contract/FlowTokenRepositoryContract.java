package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.flow;
import static dev.sluice.adapter.persistence.contract.Fixtures.run;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    Callable<Boolean> use = () -> tokens.remove(token.id());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(8, use)))
          .extracting(Future::get)
          .containsOnlyOnce(true);
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
