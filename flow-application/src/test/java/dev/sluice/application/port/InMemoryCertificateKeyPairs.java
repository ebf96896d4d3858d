package dev.sluice.application.port;

import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.List;
import java.util.Optional;

/** Certificates with their private keys in memory. */
public final class InMemoryCertificateKeyPairs implements CertificateKeyPairRepository {

  private final InMemoryTable<CertificateKeyPairId, CertificateKeyPair> pairs;

  public InMemoryCertificateKeyPairs(ImmediateUnitOfWork unitOfWork) {
    this.pairs = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public Optional<CertificateKeyPair> find(CertificateKeyPairId id) {
    return pairs.find(id).filter(InMemoryCertificateKeyPairs::isVisible);
  }

  @Override
  public boolean has(PairName name) {
    return pairs.find(pair -> pair.name().equals(name)).isPresent();
  }

  @Override
  public synchronized void add(CertificateKeyPair pair) {
    refuseTaken(pair);
    pairs.put(pair.id(), pair);
  }

  @Override
  public synchronized CertificateKeyPair update(CertificateKeyPair pair) {
    if (find(pair.id()).filter(stored -> stored.version() == pair.version()).isEmpty()) {
      throw new FlowFault.Stale("the certificate " + pair.name());
    }
    refuseTaken(pair);
    CertificateKeyPair next = pair.next();
    pairs.put(pair.id(), next);
    return next;
  }

  @Override
  public boolean remove(CertificateKeyPairId id) {
    return pairs.removeIf(pair -> pair.id().equals(id) && isVisible(pair));
  }

  private void refuseTaken(CertificateKeyPair pair) {
    boolean taken =
        pairs
            .find(other -> other.name().equals(pair.name()) && !other.id().equals(pair.id()))
            .isPresent();
    if (taken) {
      throw new FlowFault.Invalid(
          List.of(new Problem("name", "unique", "This field must be unique.")));
    }
  }

  private static boolean isVisible(CertificateKeyPair pair) {
    return !CertificateKeyPair.HIDDEN.equals(pair.managed());
  }
}
