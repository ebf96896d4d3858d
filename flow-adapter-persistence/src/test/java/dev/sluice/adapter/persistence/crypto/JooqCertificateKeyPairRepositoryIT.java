package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.contract.KeyPairs;
import dev.sluice.application.port.CertificateKeyPairQuery;
import dev.sluice.application.port.CertificateKeyPairQuery.Filter;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.PairName;
import dev.sluice.domain.id.CertificateKeyPairId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqCertificateKeyPairRepositoryIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final JooqCertificateKeyPairRepository pairs;

  JooqCertificateKeyPairRepositoryIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.pairs = ports.certificateKeyPairs();
  }

  @Test
  void storesNoKeyThatAnybodyCouldRead() {
    CertificateKeyPair pair = KeyPairs.rsa(unique("pair"));

    pairs.add(pair);

    String row =
        ports
            .database()
            .current()
            .fetchSingle(
                "select p::text || encode(private_key, 'escape') from certificate_key_pair p where"
                    + " id = ?",
                pair.id().value())
            .get(0, String.class);
    assertThat(row).contains("certificate").doesNotContain("private key of");
  }

  @Test
  void opensNoKeyThatWasCopiedIntoAnotherRow() {
    CertificateKeyPair mine = KeyPairs.rsa(unique("mine"));
    CertificateKeyPair other = KeyPairs.rsa(unique("other"));
    pairs.add(mine);
    pairs.add(other);

    ports
        .database()
        .apart()
        .execute(
            "update certificate_key_pair set private_key ="
                + " (select private_key from certificate_key_pair where id = ?) where id = ?",
            other.id().value(),
            mine.id().value());

    assertThatIllegalStateException().isThrownBy(() -> pairs.find(mine.id()));
    assertThat(pairs.findSummary(mine.id())).contains(mine.summary());
  }

  @Test
  void listsWithTwoQueriesWhateverThePageHolds() {
    String mark = unique("counted");
    Filter marked = Filter.NONE.searching(mark);
    var query = new CertificateKeyPairQuery(marked, false, 0, 100);
    pairs.add(KeyPairs.rsa(mark));
    int withOne = counting.during(() -> pairs.list(query)).statements();
    IntStream.range(0, 99).forEach(i -> pairs.add(KeyPairs.rsa(mark + " " + i)));

    int withMany = counting.during(() -> pairs.list(query)).statements();

    assertThat(withOne).isEqualTo(2);
    assertThat(withMany).isEqualTo(2);
    assertThat(pairs.list(query).count()).isEqualTo(100);
  }

  @Test
  void keepsNamesOfAnyWritingUpToTheLongest() {
    String longest =
        IntStream.range(0, 250)
            .mapToObj(i -> Character.toString(0x20000 + i * 97))
            .reduce("", String::concat);
    CertificateKeyPair pair = KeyPairs.rsa(longest);

    pairs.add(pair);

    assertThat(pairs.has(pair.name())).isTrue();
    assertThat(pairs.list(new CertificateKeyPairQuery(exactly(longest), false, 0, 1)).pairs())
        .containsExactly(pair.summary());
  }

  @Test
  void letsParallelChangesWaitForEachOther() throws Exception {
    CertificateKeyPair pair = KeyPairs.rsa(unique("pair"));
    pairs.add(pair);
    Callable<CertificateKeyPair> change =
        () -> ports.unitOfWork().perform(() -> renamed(pair.id()));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Stream.generate(() -> change).limit(6).toList()))
          .extracting(Future::get)
          .extracting(CertificateKeyPair::version)
          .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }
  }

  private CertificateKeyPair renamed(CertificateKeyPairId id) {
    CertificateKeyPair stored = pairs.findLocked(id).orElseThrow();
    return pairs.update(
        stored.changed(new PairName(unique("renamed")), stored.certificate(), stored.keyPem()));
  }

  private static Filter exactly(String name) {
    return new Filter(false, Set.of(), null, name, List.of());
  }
}
