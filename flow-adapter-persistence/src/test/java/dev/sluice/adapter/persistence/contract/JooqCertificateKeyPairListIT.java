package dev.sluice.adapter.persistence.contract;

import dev.sluice.adapter.persistence.PostgresExtension;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqCertificateKeyPairListIT extends CertificateKeyPairListContract {

  JooqCertificateKeyPairListIT(DataSource source) {
    super(KeyPairStorage.on(source));
  }
}
