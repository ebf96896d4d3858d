package dev.sluice.application.port;

import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sessions in memory. */
public final class InMemorySessions implements SessionRepository {

  private final InMemoryTable<SessionId, Row> rows;
  private final InMemoryUsers users;

  private record Row(
      Session session,
      String keyHash,
      @Nullable String formerHash,
      Instant formerUntil,
      Client client) {

    private Row with(Session changed) {
      return new Row(changed, keyHash, formerHash, formerUntil, client);
    }

    private boolean isAliveAt(Instant now) {
      return session.expires().isAfter(now) && session.endsAt().isAfter(now);
    }
  }

  /** A session with how it was opened. */
  record Opened(Session session, boolean formerKey) {}

  public InMemorySessions(ImmediateUnitOfWork unitOfWork, InMemoryUsers users) {
    this.rows = new InMemoryTable<>(unitOfWork);
    this.users = users;
    users.onEndOfSessions(this::remove);
  }

  @Override
  public Optional<Session> find(SessionKey key, Instant now) {
    return open(key, now).filter(opened -> !opened.formerKey).map(Opened::session);
  }

  @Override
  public List<StoredSession> list(UserId user, int limit, Instant now) {
    return rows.list().stream()
        .filter(row -> row.session.owner().is(user) && row.isAliveAt(now))
        .sorted(Comparator.comparing((Row row) -> row.session.lastUsed()).reversed())
        .limit(limit)
        .flatMap(row -> opened(row, false).map(opened -> stored(opened, row.client)).stream())
        .toList();
  }

  @Override
  public void add(Session session, SessionKey key, Client client) {
    rows.put(session.id(), fresh(session, key, client));
  }

  @Override
  public void update(Session session, SessionKey newKey, Client client, Instant now) {
    Row row = rows.find(session.id()).orElseThrow(() -> new FlowFault.Stale("the session"));
    rows.put(
        session.id(),
        new Row(session, newKey.hash(), row.keyHash, now.plus(Session.REPLAY), client));
  }

  @Override
  public void update(Session session) {
    rows.find(session.id())
        .ifPresent(row -> rows.put(session.id(), row.with(touched(row.session, session))));
  }

  @Override
  public void remove(UserId user, @Nullable SessionId kept) {
    rows.removeIf(row -> row.session.owner().is(user) && !row.session.id().equals(kept));
  }

  @Override
  public int remove(Set<UserId> owners) {
    int before = rows.list().size();
    rows.removeIf(row -> {
      UserId owner = row.session.owner().id();
      return owner != null && owners.contains(owner);
    });
    return before - rows.list().size();
  }

  @Override
  public boolean removeOne(UserId user, SessionId session) {
    return rows.removeIf(row -> row.session.owner().is(user) && row.session.id().equals(session));
  }

  /** All sessions as they were written. */
  public List<Session> list() {
    return rows.list().stream().map(Row::session).toList();
  }

  /** Who used a session last. */
  public Optional<Client> findClient(SessionId id) {
    return rows.find(id).map(Row::client);
  }

  Optional<Opened> open(SessionKey key, Instant now) {
    String hash = key.hash();
    return rows.find(row -> row.keyHash.equals(hash) && row.isAliveAt(now))
        .flatMap(row -> opened(row, false))
        .or(() ->
            rows.find(row ->
                    hash.equals(row.formerHash)
                        && row.formerUntil.isAfter(now)
                        && row.isAliveAt(now))
                .flatMap(row -> opened(row, true)));
  }

  /** Adds a session in the statement that saves a run. */
  void join(Session session, SessionKey key, Client client) {
    rows.join(session.id(), fresh(session, key, client));
  }

  /** Writes that a session was used in the statement that saves a run. */
  void join(Session session) {
    rows.find(session.id())
        .ifPresent(row -> rows.join(session.id(), row.with(touched(row.session, session))));
  }

  boolean has(SessionId id) {
    return rows.find(id).isPresent();
  }

  private Optional<Opened> opened(Row row, boolean former) {
    return users
        .refresh(row.session.owner())
        .map(owner -> new Opened(refreshed(row.session, owner), former));
  }

  /** Whoever acts as somebody who is gone acts as themselves. */
  private Session refreshed(Session session, Subject owner) {
    Optional<Subject> other =
        session.impersonator() == null ? Optional.empty() : users.refresh(session.user());
    return other
        .map(acting -> with(session, acting, owner))
        .orElseGet(() -> with(session, owner, null));
  }

  private static StoredSession stored(Opened opened, Client client) {
    return new StoredSession(opened.session, client.address(), client.userAgent());
  }

  private static Row fresh(Session session, SessionKey key, Client client) {
    return new Row(session, key.hash(), null, Instant.EPOCH, client);
  }

  private static Session touched(Session stored, Session used) {
    return new Session(
        stored.id(),
        stored.user(),
        stored.evidence(),
        stored.created(),
        used.lastUsed(),
        used.expires(),
        stored.endsAt(),
        stored.lasting(),
        stored.impersonator(),
        used.binding());
  }

  private static Session with(Session session, Subject user, @Nullable Subject impersonator) {
    return new Session(
        session.id(),
        user,
        session.evidence(),
        session.created(),
        session.lastUsed(),
        session.expires(),
        session.endsAt(),
        session.lasting(),
        impersonator,
        session.binding());
  }
}
