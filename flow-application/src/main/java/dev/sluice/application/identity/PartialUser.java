package dev.sluice.application.identity;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user as shown with something that belongs to them. */
public record PartialUser(
    UserId pk,
    String username,
    String name,
    boolean isActive,
    @Nullable Instant lastLogin,
    String email,
    Map<String, Object> attributes,
    String uid) {}
