package dev.sluice.application.port;

import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Certificates with their private keys in memory. */
public final class InMemoryCertificateKeyPairs implements CertificateKeyPairRepository {

  private static final Comparator<KeyPairSummary> BY_NAME =
      Comparator.comparing(pair -> pair.name().value());

  private final InMemoryTable<CertificateKeyPairId, CertificateKeyPair> pairs;

  public InMemoryCertificateKeyPairs(ImmediateUnitOfWork unitOfWork) {
    this.pairs = new InMemoryTable<>(unitOfWork);
  }

  @Override
  public Optional<CertificateKeyPair> find(CertificateKeyPairId id) {
    return pairs.find(id).filter(InMemoryCertificateKeyPairs::isVisible);
  }

  @Override
  public Optional<CertificateKeyPair> findLocked(CertificateKeyPairId id) {
    return find(id);
  }

  @Override
  public Optional<KeyPairSummary> findSummary(CertificateKeyPairId id) {
    return find(id).map(CertificateKeyPair::summary);
  }

  @Override
  public CertificateKeyPairQuery.Page list(CertificateKeyPairQuery query) {
    List<KeyPairSummary> all =
        pairs.list().stream()
            .filter(InMemoryCertificateKeyPairs::isVisible)
            .map(CertificateKeyPair::summary)
            .filter(pair -> fits(query.filter(), pair))
            .sorted(query.descending() ? BY_NAME.reversed() : BY_NAME)
            .toList();
    return new CertificateKeyPairQuery.Page(
        all.stream().skip(query.offset()).limit(query.limit()).toList(), all.size());
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

  private static boolean fits(CertificateKeyPairQuery.Filter filter, KeyPairSummary pair) {
    String name = pair.name().value().toLowerCase(Locale.ROOT);
    return (!filter.withKey() || pair.privateKeyAvailable())
        && (filter.keyTypes().isEmpty() || hasOneOf(filter, pair))
        && (filter.managed() == null || filter.managed().equals(pair.managed()))
        && (filter.name() == null || filter.name().equals(pair.name().value()))
        && filter.terms().stream()
            .map(term -> term.toLowerCase(Locale.ROOT))
            .allMatch(name::contains);
  }

  private static boolean hasOneOf(CertificateKeyPairQuery.Filter filter, KeyPairSummary pair) {
    return pair.facts().keyType() != null && filter.keyTypes().contains(pair.facts().keyType());
  }
}
