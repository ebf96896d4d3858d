package dev.sluice.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNetworkTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.77, 192.0.2.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::ffff:192.0.2.77, 192.0.2.0/24",
    "unknown, unknown",
    "'', ''"
  })
  void holdsTheNeighborsOfAnAddress(String address, String network) {
    assertThat(ClientNetwork.of(address)).isEqualTo(new ClientNetwork(network));
  }
}
