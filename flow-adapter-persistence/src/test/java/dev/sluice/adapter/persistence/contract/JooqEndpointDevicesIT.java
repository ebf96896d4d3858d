package dev.sluice.adapter.persistence.contract;

import dev.sluice.adapter.persistence.PostgresExtension;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqEndpointDevicesIT extends EndpointDevicesContract {

  JooqEndpointDevicesIT(DataSource source) {
    super(Storage.on(source));
  }
}
