package dev.sluice.application.port;

import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.identity.SessionKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sessions. Only hashes of keys are kept. A session is of whoever logged in, also while they act as
 * somebody else; with that person's account they act as themselves again.
 */
public interface SessionRepository {

  /** The session that a key opens, with its user as of now; one query. Not by a former key. */
  Optional<Session> find(SessionKey key, Instant now);

  /** The sessions of a user that are alive, latest use first, and no more than a limit. */
  List<StoredSession> list(UserId user, int limit, Instant now);

  /** Adds a session without a run. */
  void add(Session session, SessionKey key, Client client);

  /**
   * Saves a session under a new key, in place: same row, other runs survive. The former key is
   * remembered for {@link Session#REPLAY}.
   */
  void update(Session session, SessionKey newKey, Client client, Instant now);

  /** Writes that a session was used, and from where if that is bound. */
  void update(Session session);

  /** Ends the sessions of a user but one. */
  void remove(UserId user, @Nullable SessionId kept);

  /**
   * Ends all sessions of some users, and their runs; one statement.
   *
   * @return how many
   */
  int remove(Set<UserId> users);

  /**
   * Ends one session of a user, and its runs.
   *
   * @return whether the user had it
   */
  boolean removeOne(UserId user, SessionId session);

  /**
   * A session with the client to which its key was given.
   *
   * @param session the session, with its user as of now
   * @param address the client's address as text
   * @param userAgent what the client calls itself
   */
  record StoredSession(Session session, String address, String userAgent) {}
}
