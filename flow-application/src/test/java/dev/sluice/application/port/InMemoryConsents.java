package dev.sluice.application.port;

import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserConsentId;
import dev.sluice.domain.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Consents in memory. */
public final class InMemoryConsents implements ConsentRepository {

  private final InMemoryTable<Key, UserConsent> consents;

  private record Key(UserId user, UUID application) {}

  public InMemoryConsents(ImmediateUnitOfWork work) {
    this.consents = new InMemoryTable<>(work);
  }

  @Override
  public Optional<UserConsent> find(UserId user, UUID application, Instant now) {
    return consents.find(new Key(user, application)).filter(consent -> countsAt(consent, now));
  }

  @Override
  public void add(UserConsent consent) {
    consents.put(new Key(consent.user(), consent.application().id()), consent);
  }

  @Override
  public void remove(UserConsentId id) {
    throw new UnsupportedOperationException("consents in memory have no numbers");
  }

  /** All consents. */
  public List<UserConsent> list() {
    return consents.list();
  }

  private static boolean countsAt(UserConsent consent, Instant now) {
    Instant expires = consent.expires();
    return expires == null || expires.isAfter(now);
  }
}
