package dev.sluice.application.crypto;

import dev.sluice.application.UseCase;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.rbac.GrantInitially;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.ModelEvents;
import dev.sluice.application.shape.Shape;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.ModelAction;

/** Holds no transaction while the key is made, which takes long. */
@UseCase(unitOfWork = false)
final class GenerateCertificateKeyPairService implements GenerateCertificateKeyPair {

  private static final Shape<CertificateGeneration> WANTED = Shape.of(CertificateGeneration.class);

  private final Authorize authorize;
  private final PairGeneration generation;
  private final UnitOfWork unitOfWork;
  private final GrantInitially grantInitially;
  private final ModelEvents events;

  GenerateCertificateKeyPairService(
      Authorize authorize,
      PairGeneration generation,
      UnitOfWork unitOfWork,
      GrantInitially grantInitially,
      ModelEvents events) {
    this.authorize = authorize;
    this.generation = generation;
    this.unitOfWork = unitOfWork;
    this.grantInitially = grantInitially;
    this.events = events;
  }

  @Override
  public KeyPairSummary generate(Command command) {
    Authority authority = authorize.authorize(command.caller());
    authority.require(CertificateKeyPair.MODEL.permission(ModelAction.ADD));

    CertificateKeyPair pair = generation.make(WANTED.require(command.sent()).request());

    return unitOfWork.perform(() -> kept(command, authority, pair));
  }

  private KeyPairSummary kept(Command command, Authority authority, CertificateKeyPair pair) {
    generation.keep(pair);
    grantInitially.onCreated(command.caller(), pair.objectKey());
    events.created(
        Author.of(command.caller(), authority, command.client()),
        pair.objectKey().named(pair.name().value()));
    return pair.summary();
  }
}
