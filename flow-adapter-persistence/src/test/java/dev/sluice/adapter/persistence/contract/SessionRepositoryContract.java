package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.CLIENT;
import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.key;
import static dev.sluice.adapter.persistence.contract.Fixtures.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.SessionRepository;
import dev.sluice.application.port.SessionRepository.StoredSession;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.GeoipBinding;
import dev.sluice.domain.identity.NetworkBinding;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionBinding;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class SessionRepositoryContract {

  private final Storage storage;
  private final SessionRepository sessions;
  private final Session session = session();
  private final SessionKey key = key();

  SessionRepositoryContract(Storage storage) {
    this.storage = storage;
    this.sessions = storage.sessions();
  }

  @Test
  void findsASessionByItsKey() {
    sessions.add(session, key, CLIENT);

    assertThat(sessions.find(key, NOW)).contains(session);
    assertThat(sessions.find(key(), NOW)).isEmpty();
  }

  @Test
  void findsNoExpiredSession() {
    sessions.add(session, key, CLIENT);

    assertThat(sessions.find(key, session.expires().minusMillis(1))).isPresent();
    assertThat(sessions.find(key, session.expires())).isEmpty();
  }

  @Test
  void keepsALogin() {
    Session loggedIn = loggedIn(Fixtures.addedUser(storage));
    SessionKey newKey = key();
    sessions.add(session, key, CLIENT);

    sessions.update(loggedIn, newKey, CLIENT, NOW);

    assertThat(sessions.find(newKey, NOW)).contains(loggedIn);
  }

  @Test
  void isNotFoundByAFormerKey() {
    sessions.add(session, key, CLIENT);

    sessions.update(session, key(), CLIENT, NOW);

    assertThat(sessions.find(key, NOW)).isEmpty();
  }

  @Test
  void refusesANewKeyForASessionThatIsGone() {
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() -> sessions.update(session, key, CLIENT, NOW));
  }

  @Test
  void writesThatASessionWasUsed() {
    Session used = session.used(NOW.plus(Duration.ofMinutes(5)));
    sessions.add(session, key, CLIENT);

    sessions.update(used);

    assertThat(sessions.find(key, NOW)).contains(used);
  }

  @Test
  void keepsWhereASessionMayBeUsed() {
    Session bound = loggedIn(Fixtures.addedUser(storage)).bound(binding("192.0.2.7"));
    SessionKey newKey = key();
    sessions.add(session, key, CLIENT);

    sessions.update(bound, newKey, CLIENT, NOW);
    assertThat(sessions.find(newKey, NOW)).contains(bound);

    Session moved = bound.bound(binding("192.0.2.8"));
    sessions.update(moved);
    assertThat(sessions.find(newKey, NOW)).contains(moved);
  }

  private static SessionBinding binding(String address) {
    return new SessionBinding(
        NetworkBinding.BIND_ASN,
        GeoipBinding.BIND_CONTINENT_COUNTRY_CITY,
        address,
        new Location(
            new City("EU", "PL", 52.25, 21.0, "Warsaw"),
            new Network(64500L, "Example", "192.0.2.0/24")));
  }

  @Test
  void endsTheSessionsOfAUserButOne() {
    UserId user = Fixtures.addedUser(storage);
    Session kept = loggedIn(user);
    SessionKey otherKey = key();
    sessions.add(kept, key, CLIENT);
    sessions.add(session().loggedIn(subject(user), Evidence.NONE, null, NOW), otherKey, CLIENT);

    sessions.remove(user, kept.id());

    assertThat(sessions.find(key, NOW)).isPresent();
    assertThat(sessions.find(otherKey, NOW)).isEmpty();
  }

  @Test
  void endsAllSessionsOfAUserAndNobodyElses() {
    UserId user = Fixtures.addedUser(storage);
    SessionKey strangers = key();
    sessions.add(loggedIn(user), key, CLIENT);
    sessions.add(session(), strangers, CLIENT);

    sessions.remove(user, null);

    assertThat(sessions.find(key, NOW)).isEmpty();
    assertThat(sessions.find(strangers, NOW)).isPresent();
  }

  @Test
  void listsTheSessionsOfAUserByLatestUse() {
    UserId user = Fixtures.addedUser(storage);
    Session early = added(user, 0, CLIENT);
    Session late =
        added(user, 2, new Client("2001:db8::1", "localhost", "", HttpRequest.by("second")));
    Session between = added(user, 1, CLIENT);
    added(Fixtures.addedUser(storage), 3, CLIENT);

    List<StoredSession> listed = sessions.list(user, 3, NOW);

    assertThat(listed)
        .containsExactly(
            new StoredSession(late, "2001:db8::1", "second"),
            new StoredSession(between, CLIENT.address(), CLIENT.userAgent()),
            new StoredSession(early, CLIENT.address(), CLIENT.userAgent()));
    assertThat(sessions.list(user, 2, NOW)).isEqualTo(listed.subList(0, 2));
  }

  @Test
  void listsNoExpiredSession() {
    UserId user = Fixtures.addedUser(storage);
    Instant end = added(user, 0, CLIENT).expires();

    assertThat(sessions.list(user, 1, end.minusMillis(1))).hasSize(1);
    assertThat(sessions.list(user, 1, end)).isEmpty();
  }

  @Test
  void endsOneSessionOfAUser() {
    UserId user = Fixtures.addedUser(storage);
    Session ended = added(user, 0, CLIENT);
    Session other = added(user, 1, CLIENT);

    assertThat(sessions.removeOne(user, ended.id())).isTrue();
    assertThat(sessions.removeOne(user, ended.id())).isFalse();
    assertThat(sessions.list(user, 2, NOW))
        .extracting(StoredSession::session)
        .containsExactly(other);
  }

  @Test
  void endsNoSessionOfSomebodyElse() {
    UserId owner = Fixtures.addedUser(storage);
    Session owned = added(owner, 0, CLIENT);

    assertThat(sessions.removeOne(Fixtures.addedUser(storage), owned.id())).isFalse();
    assertThat(sessions.list(owner, 1, NOW)).hasSize(1);
  }

  @Test
  void keepsAsWhomItsOwnerActs() {
    Session own = loggedIn(Fixtures.addedUser(storage));
    Session acting = own.actingAs(subject(Fixtures.addedUser(storage)));
    SessionKey newKey = key();
    SessionKey lastKey = key();
    sessions.add(own, key, CLIENT);

    sessions.update(acting, newKey, CLIENT, NOW);
    assertThat(sessions.find(newKey, NOW)).contains(acting);

    sessions.update(acting.actingAsOwner(), lastKey, CLIENT, NOW);
    assertThat(sessions.find(lastKey, NOW)).contains(own);
  }

  @Test
  void staysItsOwnersWhoeverTheyActAs() {
    UserId owner = Fixtures.addedUser(storage);
    UserId other = Fixtures.addedUser(storage);
    Session acting = loggedIn(owner).actingAs(subject(other));
    sessions.add(acting, key, CLIENT);

    sessions.remove(other, null);
    storage.users().updatePassword(other, "new", null, NOW);
    assertThat(sessions.list(other, 1, NOW)).isEmpty();
    assertThat(sessions.list(owner, 1, NOW))
        .extracting(StoredSession::session)
        .containsExactly(acting);

    storage.users().updatePassword(owner, "new", null, NOW);
    assertThat(sessions.find(key, NOW)).isEmpty();
  }

  @Test
  void endsAllSessionsOfSeveralUsersAndCountsThem() {
    UserId first = Fixtures.addedUser(storage);
    UserId second = Fixtures.addedUser(storage);
    added(first, 0, CLIENT);
    added(first, 1, CLIENT);
    added(second, 0, CLIENT);
    UserId other = Fixtures.addedUser(storage);
    added(other, 0, CLIENT);

    assertThat(sessions.remove(Set.of(first, second))).isEqualTo(3);
    assertThat(sessions.remove(Set.of(first, second))).isZero();
    assertThat(sessions.remove(Set.of())).isZero();
    assertThat(sessions.list(other, 1, NOW)).hasSize(1);
  }

  @Test
  void undoesWhatAFailedUnitWrote() {
    assertThatExceptionOfType(FlowFault.Stale.class)
        .isThrownBy(() ->
            storage
                .unitOfWork()
                .perform(() -> {
                  sessions.add(session, key, CLIENT);
                  throw new FlowFault.Stale("something else");
                }));

    assertThat(sessions.find(key, NOW)).isEmpty();
  }

  private Session added(UserId user, int minutesUsed, Client client) {
    Session added =
        session()
            .loggedIn(subject(user), Evidence.NONE, null, NOW)
            .used(NOW.plus(Duration.ofMinutes(minutesUsed)));
    sessions.add(added, key(), client);
    return added;
  }

  private Session loggedIn(UserId user) {
    var proof = new Proof(user, EvidenceKind.PASSWORD, Set.of(FactorClass.KNOWS), null, NOW);
    return session.loggedIn(subject(user), new Evidence(List.of(proof)), Duration.ofDays(2), NOW);
  }

  private Subject subject(UserId user) {
    return storage.users().find(user).map(User::asSubject).orElseThrow();
  }
}
