package dev.sluice.application.invitation;

import dev.sluice.application.identity.PartialUser;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who made an invitation, as it is shown: clients rely on there being somebody. */
record InvitationCreator(
    long pk,
    String username,
    String name,
    boolean isActive,
    @Nullable Instant lastLogin,
    String email,
    Map<String, Object> attributes,
    String uid) {

  /** Stands for the system, and for people who are gone; no user has this number. */
  static final InvitationCreator ANONYMOUS =
      new InvitationCreator(0, "AnonymousUser", "", false, null, "", Map.of(), "");

  static InvitationCreator of(@Nullable PartialUser user) {
    return user == null
        ? ANONYMOUS
        : new InvitationCreator(
            user.pk().value(),
            user.username(),
            user.name(),
            user.isActive(),
            user.lastLogin(),
            user.email(),
            user.attributes(),
            user.uid());
  }
}
