package dev.sluice.adapter.persistence.device;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.EndpointDevices;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Visibility;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqEndpointListingIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;
  private final UserId ada;
  private final UserId bob;

  JooqEndpointListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
    this.ada = ports.users().add(person(), null, List.of(), NOW);
    this.bob = ports.users().add(person(), null, List.of(), NOW);
  }

  private EndpointDevice added(UserId owner, String name) {
    var id = new EndpointDeviceId(UUID.randomUUID());
    var endpoint = new EndpointDevice(id, owner, name, NOW, NOW);
    ports.endpoints().add(endpoint);
    return endpoint;
  }

  private List<EndpointDevice> own(UserId owner) {
    return ports.endpointListing().list(ListQuery.visible(new Visibility.OwnRows(owner))).rows();
  }

  @Test
  void showsPeopleTheirOwnByName() {
    EndpointDevice second = added(ada, "Second");
    EndpointDevice first = added(ada, "First");
    EndpointDevice other = added(bob, "Other");

    assertThat(own(ada)).containsExactly(first, second);
    assertThat(ports.endpointListing().find(EndpointDevices.keyOf(other))).contains(other);
    assertThat(ports.endpointListing().find("none")).isEmpty();
    assertThat(counting.during(() -> own(ada)).statements()).isLessThanOrEqualTo(2);
  }

  @Test
  void goesWithItsOwner() {
    EndpointDevice endpoint = added(ada, "Laptop");

    ports.users().remove(ada);

    assertThat(ports.endpoints().find(endpoint.id())).isEmpty();
  }
}
