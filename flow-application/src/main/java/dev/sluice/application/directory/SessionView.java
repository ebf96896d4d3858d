package dev.sluice.application.directory;

import dev.sluice.application.port.Program;
import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is shown.
 *
 * @param current whether the caller is known by it
 * @param geoIp where its address is; null, as nothing here knows
 * @param asn whose network its address is in; null likewise
 */
record SessionView(
    SessionId uuid,
    boolean current,
    UserAgentView userAgent,
    Value.@Nullable Fields geoIp,
    Value.@Nullable Fields asn,
    UserId user,
    String lastIp,
    String lastUserAgent,
    Instant lastUsed,
    Instant expires) {

  static SessionView of(SessionRow row, Program program) {
    return new SessionView(
        row.id(),
        false,
        UserAgentView.of(row.userAgent(), program),
        null,
        null,
        row.owner(),
        row.address(),
        row.userAgent(),
        row.lastUsed(),
        row.expires());
  }

  SessionView seenAs(boolean isCurrent) {
    return new SessionView(
        uuid, isCurrent, userAgent, geoIp, asn, user, lastIp, lastUserAgent, lastUsed, expires);
  }
}
