package dev.sluice.application.identity;

import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.Session;
import dev.sluice.domain.shared.FlowFault;
import org.jspecify.annotations.Nullable;

/**
 * Who calls the API.
 *
 * @param user who, or {@link Subject#ANONYMOUS}
 * @param session the session by which the caller is known, or null for bearers and strangers
 */
public record Caller(Subject user, @Nullable Session session) {

  /** A stranger. */
  public static final Caller STRANGER = new Caller(Subject.ANONYMOUS, null);

  /** Whether the caller is somebody. */
  public boolean isAuthenticated() {
    return user.isStored();
  }

  /** Whether the caller is known by a session, which browsers send whoever made them call. */
  public boolean isBySession() {
    return session != null && isAuthenticated();
  }

  /** Whether the caller is known by this very session. */
  public boolean isBy(SessionId id) {
    return session != null && session.id().equals(id);
  }

  /**
   * Who the caller is.
   *
   * @throws FlowFault.Forbidden if it is nobody
   */
  public UserId requireUser() {
    UserId id = user.id();
    if (id == null) {
      throw nobody();
    }
    return id;
  }

  /** Something that this caller did, told of whoever really did it. */
  public AuditEvent telling(AuditEvent event) {
    return session == null ? event : event.by(session.impersonator());
  }

  static FlowFault.Forbidden nobody() {
    return new FlowFault.Forbidden("Authentication credentials were not provided.");
  }
}
