package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.contract.KeyPairs;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.Criterion.Comparison;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Page;
import dev.sluice.domain.crypto.CertificateKeyPair;
import dev.sluice.domain.crypto.KeyPairSummary;
import dev.sluice.domain.crypto.KeyType;
import dev.sluice.domain.rbac.Visibility;
import dev.sluice.domain.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqCertificateListingIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;

  JooqCertificateListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  @Test
  void filters() {
    String mark = unique("mark");
    KeyPairSummary rsa = added(KeyPairs.rsa(mark + " a 100% Rsa"));
    KeyPairSummary dsa = added(KeyPairs.keyless(mark + " b_dsa", KeyType.DSA));
    KeyPairSummary managed = added(KeyPairs.managed(mark + " c managed", mark));
    KeyPairSummary unreadable = added(KeyPairs.unreadable(mark + " d"));

    assertThat(list(mark)).containsExactly(rsa, dsa, managed, unreadable);
    assertThat(list(mark, Criterion.is("has_key", Value.of(true)))).containsExactly(rsa, managed);
    assertThat(list(mark, Criterion.is("has_key", Value.of(false)))).hasSize(4);
    assertThat(list(mark, keyTypes("ec", "dsa"))).containsExactly(dsa, managed);
    assertThat(list(mark, Criterion.is("managed", Value.of(mark)))).containsExactly(managed);
    assertThat(list("", Criterion.is("name", Value.of(dsa.name().value())))).containsExactly(dsa);
    assertThat(list("  RSA\t" + mark + " ")).containsExactly(rsa);
    assertThat(list(mark + " %")).containsExactly(rsa);
    assertThat(list(mark + " _")).containsExactly(dsa);
  }

  @Test
  void neverShowsThePairThatSignsTokens() {
    KeyPairSummary hidden = added(KeyPairs.managed(unique("hidden"), CertificateKeyPair.HIDDEN));

    assertThat(list("", Criterion.is("name", Value.of(hidden.name().value())))).isEmpty();
    assertThat(ports.certificateListing().find(hidden.id().value().toString())).isEmpty();
  }

  @Test
  void listsWithTwoQueriesWhateverThePageHolds() {
    String mark = unique("counted");
    added(KeyPairs.rsa(mark));
    Count withOne = counting.during(() -> list(mark));
    IntStream.range(0, 99).forEach(i -> added(KeyPairs.rsa(mark + " " + i)));

    Count withMany = counting.during(() -> assertThat(list(mark)).hasSize(100));

    assertThat(withOne).isEqualTo(new Count(2, 0));
    assertThat(withMany).isEqualTo(withOne);
  }

  private KeyPairSummary added(CertificateKeyPair pair) {
    ports.certificateKeyPairs().add(pair);
    return pair.summary();
  }

  private List<KeyPairSummary> list(String search, Criterion... criteria) {
    Page<KeyPairSummary> page =
        ports
            .certificateListing()
            .list(
                new ListQuery(
                    Arrays.asList(criteria),
                    ListQuery.terms(search),
                    List.of(),
                    new Visibility.Everything(),
                    0,
                    100));
    return page.rows();
  }

  private static Criterion keyTypes(String... types) {
    return new Criterion(
        "key_type", Comparison.IN, Stream.of(types).<Value>map(Value::of).toList());
  }
}
