package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.application.port.UnitOfWork;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

abstract class CertificateKeyPairRepositoryContract {

  private static final Problem TAKEN = new Problem("name", "unique", "This field must be unique.");

  private final UnitOfWork unitOfWork;
  private final CertificateKeyPairRepository pairs;

  CertificateKeyPairRepositoryContract(KeyPairStorage storage) {
    this.unitOfWork = storage.unitOfWork();
    this.pairs = storage.pairs();
  }

  @Test
  void findsWhatWasAdded() {
    for (CertificateKeyPair pair :
        List.of(
            KeyPairs.rsa(unique("with key")),
            KeyPairs.keyless(unique("without"), KeyType.ED448),
            KeyPairs.managed(unique("managed"), unique("by")),
            KeyPairs.unreadable(unique("unreadable")))) {
      pairs.add(pair);

      assertThat(pairs.find(pair.id())).contains(pair);
      assertThat(pairs.has(pair.name())).isTrue();
    }
  }

  @Test
  void findsNothingElse() {
    var unknown = new CertificateKeyPairId(UUID.randomUUID());

    assertThat(pairs.find(unknown)).isEmpty();
    assertThat(pairs.has(new PairName("nobody's"))).isFalse();
    assertThat(pairs.remove(unknown)).isFalse();
  }

  @Test
  void replacesAPairOfTheSameVersion() {
    CertificateKeyPair pair = KeyPairs.rsa(unique("pair"));
    CertificateKeyPair other = KeyPairs.keyless(unique("renamed"), KeyType.DSA);
    pairs.add(pair);

    CertificateKeyPair next = pairs.update(pair.changed(other.name(), other.certificate(), null));

    assertThat(next.version()).isOne();
    assertThat(pairs.find(pair.id())).contains(next);
    assertThat(pairs.has(pair.name())).isFalse();
    assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> pairs.update(pair));
    assertThat(pairs.find(pair.id())).contains(next);
  }

  @Test
  void losesNoneOfManyChanges() {
    CertificateKeyPair pair = KeyPairs.rsa(unique("pair"));
    pairs.add(pair);

    for (int i = 0; i < 5; i++) {
      String name = unique("renamed");
      unitOfWork.perform(() -> renamed(pair.id(), name));
    }

    assertThat(pairs.find(pair.id())).map(CertificateKeyPair::version).contains(5L);
  }

  @Test
  void refusesATakenName() {
    CertificateKeyPair first = KeyPairs.rsa(unique("first"));
    CertificateKeyPair second = KeyPairs.rsa(unique("second"));
    pairs.add(first);
    pairs.add(second);

    assertThat(problems(() -> pairs.add(KeyPairs.rsa(first.name().value()))))
        .containsExactly(TAKEN);
    assertThat(
            problems(() -> pairs.update(second.changed(first.name(), second.certificate(), null))))
        .containsExactly(TAKEN);
    assertThat(pairs.find(second.id())).contains(second);
  }

  @Test
  void addsOneOfManyThatWantTheSameName() throws InterruptedException {
    String name = unique("wanted");
    Callable<String> add =
        () -> {
          pairs.add(KeyPairs.rsa(name));
          return name;
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(8, add)))
          .filteredOn(attempt -> attempt.state() == Future.State.SUCCESS)
          .hasSize(1);
    }
  }

  @Test
  void removesAPair() {
    CertificateKeyPair pair = KeyPairs.rsa(unique("pair"));
    pairs.add(pair);

    assertThat(pairs.remove(pair.id())).isTrue();
    assertThat(pairs.remove(pair.id())).isFalse();
    assertThat(pairs.find(pair.id())).isEmpty();
  }

  @Test
  void hidesThePairThatSignsTokens() {
    CertificateKeyPair hidden = KeyPairs.managed(unique("hidden"), CertificateKeyPair.HIDDEN);
    pairs.add(hidden);

    assertThat(pairs.find(hidden.id())).isEmpty();
    assertThat(pairs.remove(hidden.id())).isFalse();
    assertThatExceptionOfType(FlowFault.Stale.class).isThrownBy(() -> pairs.update(hidden));
    assertThat(pairs.has(hidden.name())).isTrue();
  }

  private CertificateKeyPair renamed(CertificateKeyPairId id, String name) {
    CertificateKeyPair stored = pairs.find(id).orElseThrow();
    return pairs.update(stored.changed(new PairName(name), stored.certificate(), stored.keyPem()));
  }

  private static List<Problem> problems(ThrowingCallable call) {
    return catchThrowableOfType(FlowFault.Invalid.class, call).problems();
  }
}
