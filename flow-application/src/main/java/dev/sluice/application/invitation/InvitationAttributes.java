package dev.sluice.application.invitation;

import static java.util.Objects.requireNonNullElse;

import dev.sluice.application.shape.NotOverRest;
import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.invitation.Invitation;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of an invitation.
 *
 * @param expires null for as long as tokens usually work
 * @param createdBy who makes it, or null for whoever writes
 */
record InvitationAttributes(
    String name,
    @Nullable Instant expires,
    Value.Fields fixedData,
    @NotOverRest @Nullable UserId createdBy,
    Boolean singleUse,
    @Nullable FlowId flow) {

  private static final Pattern SLUG = Pattern.compile("[-a-zA-Z0-9_]{1,255}");

  InvitationAttributes {
    fixedData = requireNonNullElse(fixedData, Value.Fields.NONE);
    singleUse = singleUse != null && singleUse;
    if (name != null && !SLUG.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name consists of 1 to 255 letters, digits, hyphens and underscores");
    }
  }

  static InvitationAttributes of(Invitation invitation) {
    return new InvitationAttributes(
        invitation.name(),
        invitation.expires(),
        invitation.fixedData(),
        invitation.creator(),
        invitation.singleUse(),
        invitation.flow());
  }
}
