package dev.sluice.application.consent;

import dev.sluice.application.directory.UserView;
import dev.sluice.domain.consent.UserConsent;
import dev.sluice.domain.id.UserConsentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consent as it is shown. */
record ConsentView(
    UserConsentId pk,
    @Nullable Instant expires,
    boolean expiring,
    UserView user,
    ApplicationView application,
    String permissions) {

  static ConsentView of(ConsentRow row) {
    UserConsent consent = row.consent();
    return new ConsentView(
        row.id(),
        consent.expires(),
        consent.expires() != null,
        UserView.of(row.user()),
        ApplicationView.of(consent.application()),
        consent.permissionText());
  }
}
