package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.CertificateKeyPairQuery;
import dev.sluice.application.port.CertificateKeyPairQuery.Filter;
import dev.sluice.application.port.CertificateKeyPairQuery.Page;
import dev.sluice.application.port.CertificateKeyPairRepository;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.KeyType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class CertificateKeyPairListContract {

  private final CertificateKeyPairRepository pairs;

  CertificateKeyPairListContract(KeyPairStorage storage) {
    this.pairs = storage.pairs();
  }

  @Test
  void filters() {
    String mark = unique("mark");
    CertificateKeyPair rsa = added(KeyPairs.rsa(mark + " a 100% Rsa"));
    CertificateKeyPair dsa = added(KeyPairs.keyless(mark + " b_dsa", KeyType.DSA));
    CertificateKeyPair managed = added(KeyPairs.managed(mark + " c managed", mark));
    CertificateKeyPair unreadable = added(KeyPairs.unreadable(mark + " d"));
    Filter marked = Filter.NONE.searching(mark);

    assertThat(list(marked)).containsExactly(rsa, dsa, managed, unreadable);
    assertThat(list(new Filter(true, Set.of(), null, null, List.of(mark))))
        .containsExactly(rsa, managed);
    assertThat(list(new Filter(false, Set.of(KeyType.EC, KeyType.DSA), null, null, List.of(mark))))
        .containsExactly(dsa, managed);
    assertThat(list(managedBy(mark))).containsExactly(managed);
    assertThat(list(named(dsa.name().value()))).containsExactly(dsa);
    assertThat(list(marked.searching("  RSA\t" + mark + " "))).containsExactly(rsa);
    assertThat(list(marked.searching(mark + " %"))).containsExactly(rsa);
    assertThat(list(marked.searching(mark + " _"))).containsExactly(dsa);
    assertThat(list(marked.searching(mark + " rsa dsa"))).isEmpty();
  }

  @Test
  void listsAWindowAndCountsTheRest() {
    String mark = unique("many");
    List<CertificateKeyPair> all =
        Stream.of("a", "b", "c", "d", "e")
            .map(name -> added(KeyPairs.rsa(mark + " " + name)))
            .toList();
    Filter marked = Filter.NONE.searching(mark);

    assertThat(pairs.list(new CertificateKeyPairQuery(marked, false, 1, 2)))
        .isEqualTo(new Page(summaries(all.subList(1, 3)), 5));
    assertThat(pairs.list(new CertificateKeyPairQuery(marked, true, 4, 2)))
        .isEqualTo(new Page(summaries(all.subList(0, 1)), 5));
    assertThat(pairs.list(new CertificateKeyPairQuery(marked, false, 9, 2)))
        .isEqualTo(new Page(List.of(), 5));
  }

  @Test
  void neverShowsThePairThatSignsTokens() {
    CertificateKeyPair hidden =
        added(KeyPairs.managed(unique("hidden"), CertificateKeyPair.HIDDEN));

    assertThat(list(named(hidden.name().value()))).isEmpty();
    assertThat(list(managedBy(CertificateKeyPair.HIDDEN))).isEmpty();
    assertThat(list(Filter.NONE)).doesNotContain(hidden);
  }

  private CertificateKeyPair added(CertificateKeyPair pair) {
    pairs.add(pair);
    return pair;
  }

  private List<CertificateKeyPair> list(Filter filter) {
    return pairs.list(new CertificateKeyPairQuery(filter, false, 0, 100)).pairs().stream()
        .map(summary -> pairs.find(summary.id()).orElseThrow())
        .toList();
  }

  private static List<KeyPairSummary> summaries(List<CertificateKeyPair> all) {
    return all.stream().map(CertificateKeyPair::summary).toList();
  }

  private static Filter named(String name) {
    return new Filter(false, Set.of(), null, name, List.of());
  }

  private static Filter managedBy(String managed) {
    return new Filter(false, Set.of(), managed, null, List.of());
  }
}
