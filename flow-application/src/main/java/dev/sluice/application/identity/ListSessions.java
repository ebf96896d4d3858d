package dev.sluice.application.identity;

import dev.sluice.application.port.Program;
import dev.sluice.domain.id.SessionId;
import java.time.Instant;
import java.util.List;

/** Shows callers where they are logged in. */
public interface ListSessions {

  /** How many sessions are shown at most. */
  int LIMIT = 100;

  /**
   * The caller's own sessions that are alive, latest use first.
   *
   * @throws dev.sluice.domain.shared.FlowFault.Forbidden if the caller is nobody
   */
  List<OwnSession> list(Caller caller);

  /**
   * A session of the caller's.
   *
   * @param id identifies it
   * @param current whether it is the one that the caller is known by
   * @param address the address that it was logged in from, as text
   * @param userAgent what the program there called itself
   * @param program which program that is
   * @param created when it was made
   * @param lastUsed when it was last used, to the minute
   * @param expires when it ends unless it is used before
   */
  record OwnSession(
      SessionId id,
      boolean current,
      String address,
      String userAgent,
      Program program,
      Instant created,
      Instant lastUsed,
      Instant expires) {}
}
