package dev.sluice.application.crypto;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.CertificateGenerator;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryCertificateKeyPairs;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.LabelledPairs;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Listing;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.Page;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.application.rbac.Authorize;
import dev.sluice.application.rbac.GrantInitially;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.ModelEvents;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.rbac.Authority;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ModelName;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The use cases about pairs, on storage in memory. */
final class KeyPairs {

  private static final GrantInitially GRANTS_NOTHING = (_, _) -> {};

  private static final Listing<KeyPairSummary> NOTHING =
      new Listing<>() {
        @Override
        public Page<KeyPairSummary> list(ListQuery query) {
          return new Page<>(List.of(), 0);
        }

        @Override
        public Optional<KeyPairSummary> find(String key) {
          return Optional.empty();
        }

        @Override
        public Optional<KeyPairSummary> find(ObjectKey key) {
          return Optional.empty();
        }
      };

  final InMemoryPorts ports = new InMemoryPorts();
  final ImmediateUnitOfWork unitOfWork = ports.unitOfWork();
  final InMemoryCertificateKeyPairs stored = new InMemoryCertificateKeyPairs(unitOfWork);
  final LabelledPairs labelled = new LabelledPairs();
  final FixedIds ids = new FixedIds();
  private final PairInspection inspection = new PairInspection(labelled);

  KeyPairSummary created(String name, String label) {
    return create(name, "certificate " + label, "key " + label);
  }

  KeyPairSummary create(String name, String certificate, String key) {
    var attributes = new CertificateAttributes(name, certificate, key);
    ObjectKey made = unitOfWork.perform(() -> resource().add(attributes, null, Author.SYSTEM));
    return resource()
        .find(made)
        .flatMap(found -> stored.find(found.shown().pk()))
        .map(CertificateKeyPair::summary)
        .orElseThrow();
  }

  void update(CertificateKeyPairId id, CertificateAttributes attributes) {
    unitOfWork.perform(() -> {
      var before = resource().find(id.value().toString()).orElseThrow();
      resource().update(before, attributes, Author.SYSTEM);
      return before;
    });
  }

  private CertificateResource resource() {
    return new CertificateResource(NOTHING, stored, inspection, new PrimaryKeys(ids));
  }

  GenerateCertificateKeyPair generate(CertificateGenerator generator) {
    return new GenerateCertificateKeyPairService(
        authorize(), generation(generator), unitOfWork, GRANTS_NOTHING, events());
  }

  PairGeneration generation(CertificateGenerator generator) {
    return new PairGeneration(stored, generator, ids);
  }

  private ModelEvents events() {
    return new ModelEvents(ports.events(), new MutableClock());
  }

  /** Superusers may, others may not. */
  private static Authorize authorize() {
    return new Authorize() {
      @Override
      public Authority authorize(Caller caller) {
        UserId user = caller.user().id();
        return user == null
            ? Authority.NOBODY
            : new Authority(user, caller.user().superuser() ? Grants.ALL : Grants.NONE);
      }

      @Override
      public Authority authorize(Caller caller, Set<ModelName> objectsOf) {
        return authorize(caller);
      }
    };
  }

  ViewCertificateKeyPair view() {
    return new ViewCertificateKeyPairService(
        authorize(), stored, ports.users(), ports.events(), new MutableClock());
  }

  Caller caller() {
    UserId id =
        ports
            .users()
            .add(new NewUser("jane", "Jane", "", true), null, List.of(), MutableClock.START);
    return ports
        .users()
        .find(id)
        .map(User::asSubject)
        .map(KeyPairs::superuser)
        .map(user -> new Caller(user, null))
        .orElseThrow();
  }

  private static Subject superuser(Subject user) {
    return new Subject(
        user.id(), user.username(), user.name(), user.email(), true, true, user.groups());
  }

  static Client client() {
    return Client.UNKNOWN;
  }

  static List<Problem> problems(ThrowingCallable call) {
    return Assertions.catchThrowableOfType(FlowFault.Invalid.class, call).problems();
  }
}
