package dev.sluice.application.invitation;

import dev.sluice.application.port.TokenLifetime;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** How long invitations work: as long as tokens, where nothing else is said. */
final class InvitationLifetime {

  private final TokenLifetime tokens;
  private final InstantSource clock;

  InvitationLifetime(TokenLifetime tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  Instant end(@Nullable Instant wanted) {
    return wanted == null ? tokens.after(clock.instant()) : wanted;
  }
}
