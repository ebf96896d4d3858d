package dev.sluice.application.directory;

import dev.sluice.domain.id.SessionId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;

/**
 * A session as lists have it.
 *
 * @param id identifies it
 * @param owner who logged in
 * @param address the address that it was last given to, as text
 * @param userAgent what the program there called itself
 * @param lastUsed when it was last used, to the minute
 * @param expires when it ends unless it is used before
 */
public record SessionRow(
    SessionId id,
    UserId owner,
    String address,
    String userAgent,
    Instant lastUsed,
    Instant expires) {}
