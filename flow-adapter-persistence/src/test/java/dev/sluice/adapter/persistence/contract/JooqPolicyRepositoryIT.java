package dev.sluice.adapter.persistence.contract;

import dev.sluice.adapter.persistence.PostgresExtension;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqPolicyRepositoryIT extends PolicyRepositoryContract {

  JooqPolicyRepositoryIT(DataSource source) {
    super(DefinitionStorage.on(source));
  }
}
