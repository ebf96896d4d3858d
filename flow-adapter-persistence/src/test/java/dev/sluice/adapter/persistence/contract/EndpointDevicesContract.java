package dev.sluice.adapter.persistence.contract;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.EndpointDevices;
import dev.sluice.domain.device.EndpointDevice;
import dev.sluice.domain.id.EndpointDeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class EndpointDevicesContract {

  private final EndpointDevices endpoints;
  private final UserId user;

  EndpointDevicesContract(Storage storage) {
    this.endpoints = storage.endpoints();
    this.user = Fixtures.addedUser(storage);
  }

  private EndpointDevice added() {
    var id = new EndpointDeviceId(UUID.randomUUID());
    var endpoint = new EndpointDevice(id, user, unique("laptop"), NOW, NOW);
    endpoints.add(endpoint);
    return endpoint;
  }

  @Test
  void findsAnEndpoint() {
    EndpointDevice endpoint = added();

    assertThat(endpoints.find(endpoint.id())).contains(endpoint);
    assertThat(endpoints.find(new EndpointDeviceId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void addsNoneTwice() {
    EndpointDevice endpoint = added();

    assertThatExceptionOfType(FlowFault.Invalid.class)
        .isThrownBy(() -> endpoints.add(endpoint))
        .satisfies(
            fault -> assertThat(fault.problems()).extracting(Problem::field).containsExactly("pk"));
  }

  @Test
  void renamesAnEndpoint() {
    EndpointDevice endpoint = added();

    endpoints.rename(endpoint.id(), "Desk", NOW.plusSeconds(1));

    assertThat(endpoints.find(endpoint.id()))
        .contains(
            new EndpointDevice(
                endpoint.id(), user, "Desk", endpoint.created(), NOW.plusSeconds(1)));
  }

  @Test
  void removesAnEndpointOnce() {
    EndpointDevice endpoint = added();

    assertThat(endpoints.remove(endpoint.id())).isTrue();
    assertThat(endpoints.remove(endpoint.id())).isFalse();
    assertThat(endpoints.find(endpoint.id())).isEmpty();
  }
}
