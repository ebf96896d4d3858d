package dev.sluice.domain.consent;

import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has let an application do.
 *
 * @param user who
 * @param application which
 * @param permissions the ids of what it may do, in the order in which they were asked for
 * @param expires until when, or null for good
 */
public record UserConsent(
    UserId user,
    ConsentApplication application,
    SequencedSet<String> permissions,
    @Nullable Instant expires) {

  public UserConsent {
    permissions = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(permissions));
  }

  /** The permissions in one text. */
  public String permissionText() {
    return String.join(" ", permissions);
  }
}
