package dev.sluice.application.port;

import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserConsentId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What people have let applications do: one row for each person and application. */
public interface ConsentRepository {

  /** What a person has let an application do, if that counts at a moment; one query. */
  Optional<UserConsent> find(UserId user, UUID application, Instant now);

  /** Adds a consent in place of the one of the same person to the same application. */
  void add(UserConsent consent);

  /** Forgets a consent, if it is there. */
  void remove(UserConsentId id);
}
