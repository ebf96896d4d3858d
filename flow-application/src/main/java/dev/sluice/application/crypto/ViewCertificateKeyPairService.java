package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventPublisher;
import dev.sluice.application.port.UserRepository;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.audit.StoredObject;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.UserType;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;

@UseCase
final class ViewCertificateKeyPairService implements ViewCertificateKeyPair {

  private final Authorize authorize;
  private final CertificateKeyPairRepository pairs;
  private final UserRepository users;
  private final EventPublisher events;
  private final InstantSource clock;

  ViewCertificateKeyPairService(
      Authorize authorize,
      CertificateKeyPairRepository pairs,
      UserRepository users,
      EventPublisher events,
      InstantSource clock) {
    this.authorize = authorize;
    this.pairs = pairs;
    this.users = users;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Viewed view(Caller caller, CertificateKeyPairId id, Part part, Client client) {
    UserId user = require(caller, id, part);
    CertificateKeyPair pair =
        pairs.find(id).orElseThrow(() -> new FlowFault.NotFound("certificate-key pair"));

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

  private UserId require(Caller caller, CertificateKeyPairId id, Part part) {
    Authority authority = authorize.authorize(caller, Set.of(CertificateKeyPair.MODEL));
    ObjectKey key = CertificateKeyPair.keyOf(id);
    authority.requireVisible(key);
    authority.require(part.permission(), key);
    return authority.requireUser();
  }

  private static StoredObject stored(CertificateKeyPair pair) {
    return pair.objectKey().named(pair.name().value());
  }
}
