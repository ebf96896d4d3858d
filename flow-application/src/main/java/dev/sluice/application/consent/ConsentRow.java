package dev.sluice.application.consent;

import dev.sluice.application.directory.UserRow;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserConsentId;

/**
 * A consent as lists have it.
 *
 * @param id identifies it
 * @param consent the consent
 * @param user whose it is
 */
public record ConsentRow(UserConsentId id, UserConsent consent, UserRow user) {}
