package dev.sluice.adapter.persistence.crypto;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.adapter.persistence.contract.KeyPairs;
import dev.sluice.domain.crypto.CertificateKeyPair;
import java.util.stream.IntStream;
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
    assertThat(ports.certificateListing().find(mine.objectKey())).contains(mine.summary());
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
  }
}
