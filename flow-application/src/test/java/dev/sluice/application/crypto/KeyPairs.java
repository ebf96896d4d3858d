package dev.sluice.application.crypto;

import dev.sluice.application.identity.Caller;
import dev.sluice.application.port.Client;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryCertificateKeyPairs;
import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.LabelledPairs;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** The use cases about pairs, on storage in memory. */
final class KeyPairs {

  final InMemoryPorts ports = new InMemoryPorts();
  final ImmediateUnitOfWork unitOfWork = ports.unitOfWork();
  final InMemoryCertificateKeyPairs stored = new InMemoryCertificateKeyPairs(unitOfWork);
  final LabelledPairs labelled = new LabelledPairs();
  final FixedIds ids = new FixedIds();
  private final PairInspection inspection = new PairInspection(labelled);

  KeyPairSummary created(String name, String label) {
    return create(name, "certificate " + label, "key " + label);
  }

  KeyPairSummary create(String name, String certificate, @Nullable String key) {
    var service = new CreateCertificateKeyPairService(stored, inspection, ids);
    var submitted = new SubmittedPair(name, certificate, key);
    return unitOfWork.perform(() -> service.create(submitted));
  }

  KeyPairSummary update(UpdateCertificateKeyPair.Command command) {
    var service = new UpdateCertificateKeyPairService(stored, inspection);
    return unitOfWork.perform(() -> service.update(command));
  }

  GenerateCertificateKeyPair generate() {
    return new GenerateCertificateKeyPairService(stored, labelled, unitOfWork, ids);
  }

  ViewCertificateKeyPair view() {
    return new ViewCertificateKeyPairService(
        stored, ports.users(), ports.events(), new MutableClock());
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
        .map(user -> new Caller(user, null))
        .orElseThrow();
  }

  static Client client() {
    return Client.UNKNOWN;
  }

  static List<Problem> problems(ThrowingCallable call) {
    return Assertions.catchThrowableOfType(FlowFault.Invalid.class, call).problems();
  }
}
