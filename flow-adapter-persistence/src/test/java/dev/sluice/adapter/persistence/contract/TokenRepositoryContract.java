package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.TokenRepository;
import dev.sluice.domain.id.TokenId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Lockdown;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.token.Token;
import dev.sluice.domain.token.TokenIntent;
import dev.sluice.domain.token.TokenKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class TokenRepositoryContract {

  private final Storage storage;
  private final TokenRepository tokens;
  private final UserId owner;
  private final TokenKey key = new TokenKey(unique("key"));

  TokenRepositoryContract(Storage storage) {
    this.storage = storage;
    this.tokens = storage.tokens();
    this.owner = Fixtures.addedUser(storage);
  }

  private static Problem taken(String field) {
    return new Problem(field, "unique", "A token with this " + field + " already exists.");
  }

  private Token token() {
    return new Token(
        new TokenId(UUID.randomUUID()),
        unique("token"),
        TokenIntent.API,
        owner,
        "of the robot",
        NOW.minusSeconds(1),
        unique("managed"));
  }

  private Token added(TokenKey addedKey) {
    Token token = token();
    tokens.add(token, addedKey);
    return token;
  }

  @Test
  void findsATokenByItsIdentifierEvenIfItHasExpired() {
    Token token = added(key);

    assertThat(tokens.find(token.identifier())).contains(token);
    assertThat(tokens.find(unique("nothing"))).isEmpty();
  }

  @Test
  void listsExpiredTokensOfAnIntentTheFirstFirst() {
    Instant longAgo = Instant.EPOCH;
    Token later = token().until(longAgo.plusMillis(2));
    Token first = token().until(longAgo.plusMillis(1));
    Token last = token().until(longAgo.plusMillis(3));
    for (Token one : List.of(later, first, last)) {
      tokens.add(one, new TokenKey(unique("key")));
    }
    tokens.add(
        Token.of(
            new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.RECOVERY, owner, longAgo),
        new TokenKey(unique("key")));

    assertThat(tokens.listExpired(TokenIntent.API, longAgo.plusMillis(2), 5))
        .containsExactly(first, later);
    assertThat(tokens.listExpired(TokenIntent.API, longAgo.plusMillis(3), 1))
        .containsExactly(first);
    List.of(later, first, last).forEach(one -> tokens.remove(one.id()));
  }

  @Test
  void showsTheKeyOfAToken() {
    Token token = added(key);
    added(new TokenKey(unique("key")));

    assertThat(tokens.findKey(token.id())).contains(key);
    assertThat(tokens.findKey(new TokenId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void opensNothingByAFormerKey() {
    Token token =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, owner, null);
    var other = new TokenKey(unique("key"));
    tokens.add(token, key);

    tokens.updateKey(token.id(), other);
    tokens.updateKey(token.id(), other);

    assertThat(tokens.findOwner(key.hash(), TokenIntent.API, NOW)).isEmpty();
    assertThat(tokens.findOwner(other.hash(), TokenIntent.API, NOW)).contains(owner);
    assertThat(tokens.findKey(token.id())).contains(other);
    assertThat(tokens.find(token.identifier())).contains(token);
  }

  @Test
  void refusesAKeyThatIsTaken() {
    added(key);
    Token other = added(new TokenKey(unique("key")));

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> tokens.updateKey(other.id(), key))
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(taken("key")));
    assertThatExceptionOfType(FlowFault.Invalid.class).isThrownBy(() -> added(key));
  }

  @Test
  void refusesAnIdentifierThatIsTaken() {
    String taken = added(key).identifier();
    Token other = Token.of(new TokenId(UUID.randomUUID()), taken, TokenIntent.API, owner, null);

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> tokens.add(other, new TokenKey(unique("key"))))
        .satisfies(fault -> assertThat(fault.problems()).containsExactly(taken("identifier")));
  }

  /** Whoever asks may have seen the user a moment ago. */
  @Test
  void refusesAnOwnerWhoIsGone() {
    var nobody = new UserId(owner.value() + 1_000_000);
    Token token =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, nobody, null);

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> tokens.add(token, key))
        .satisfies(fault ->
            assertThat(fault.problems()).extracting(Problem::field).containsExactly("user"));
  }

  @Test
  void refusesAnOwnerWhoMayNotUseTheAccount() {
    storage
        .unitOfWork()
        .perform(() -> {
          storage.users().lockDown(owner, Lockdown.OF_EVERYTHING, NOW);
          return true;
        });

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> added(key))
        .satisfies(fault ->
            assertThat(fault.problems())
                .containsExactly(Problem.invalid("user", "This user is not active.")));
  }

  @Test
  void removesAllTokensOfAUserAndNoOthers() {
    Token expired = added(key);
    UserId somebody = Fixtures.addedUser(storage);
    Token other =
        Token.of(new TokenId(UUID.randomUUID()), unique("token"), TokenIntent.API, somebody, null);
    tokens.add(other, new TokenKey(unique("key")));

    tokens.remove(owner);

    assertThat(tokens.find(expired.identifier())).isEmpty();
    assertThat(tokens.find(other.identifier())).contains(other);
  }

  @Test
  void givesNoKeyToATokenThatIsGone() {
    assertThatExceptionOfType(FlowFault.NotFound.class)
        .isThrownBy(() -> tokens.updateKey(new TokenId(UUID.randomUUID()), key));
  }
}
