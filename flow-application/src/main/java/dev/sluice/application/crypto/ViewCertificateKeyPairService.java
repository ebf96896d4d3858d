package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import java.time.InstantSource;
import java.util.Locale;

@UseCase
final class ViewCertificateKeyPairService implements ViewCertificateKeyPair {

  private static final ModelName MODEL = ModelName.of("authentik_crypto.certificatekeypair");

  private final CertificateKeyPairRepository pairs;
  private final UserRepository users;
  private final EventPublisher events;
  private final InstantSource clock;

  ViewCertificateKeyPairService(
      CertificateKeyPairRepository pairs,
      UserRepository users,
      EventPublisher events,
      InstantSource clock) {
    this.pairs = pairs;
    this.users = users;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Viewed view(Caller caller, CertificateKeyPairId id, Part part, Client client) {
    UserId user = caller.requireUser();
    CertificateKeyPair pair = pairs.find(id).orElseThrow(DescribeCertificateKeyPair::unknown);

    if (!isOwnService(user)) {
      var viewed =
          new AuditEvent.SecretViewed(
              caller.user(), stored(pair), part.name().toLowerCase(Locale.ROOT));
      events.publish(caller.telling(viewed), client, clock.instant());
    }
    return new Viewed(pair.name(), part.of(pair));
  }

  private boolean isOwnService(UserId id) {
    return users
        .find(id)
        .filter(user -> user.type() == UserType.INTERNAL_SERVICE_ACCOUNT)
        .isPresent();
  }

  private static StoredObject stored(CertificateKeyPair pair) {
    return new ObjectKey(MODEL, pair.id().value().toString()).named(pair.name().value());
  }
}
