package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.SampleDevices;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.DeviceType;
import dev.sluice.domain.device.Registration;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.DeviceId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamedPasskeyTest {

  private static final UserId ADA = SampleDevices.ADA;
  private static final UserId BOB = new UserId(8);

  private final InMemoryPorts ports = new InMemoryPorts();
  private final WebAuthnDevice key = registered(SampleDevices.registration(1, ADA), "a2V5");

  private WebAuthnDevice registered(Registration registration, String id) {
    var credential = new Credential(id, "key", "example.org", DeviceType.UNKNOWN, null, null);
    return ports.devices().holding(new WebAuthnDevice(registration, credential, 0));
  }

  private NamedPasskey hold(String id, @Nullable UserId owner) {
    var response = new Value.Fields(Map.of("rawId", Value.of(id)));
    return ports.unitOfWork().perform(() -> NamedPasskey.hold(response, owner, ports.devices()));
  }

  @Test
  void isFoundForItsOwnerAndForAnybody() {
    assertThat(hold("a2V5", ADA).found()).contains(key);
    assertThat(hold("a2V5", null).found()).contains(key);
    assertThat(hold("a2V5", null).owner()).isEqualTo(ADA);
    assertThat(hold("a2V5", ADA).credential()).isEqualTo(key.credential());
  }

  @Test
  void isADecoyForOthers() {
    NamedPasskey foreign = hold("a2V5", BOB);

    assertThat(foreign)
        .isEqualTo(new NamedPasskey(BOB, Credential.decoy("a2V5"), Optional.empty()));
  }

  @Test
  void isADecoyWhereNobodyHasIt() {
    assertThat(hold("b3RoZXI", ADA).credential()).isEqualTo(Credential.decoy("b3RoZXI"));
    assertThat(hold("b3RoZXI", null).credential()).isEqualTo(Credential.decoy("b3RoZXI"));
    assertThat(hold("no id at all", null).found()).isEmpty();
  }

  @Test
  void isADecoyUntilItIsConfirmed() {
    var pending = Registration.pending(new DeviceId(2), ADA, "New", SampleDevices.NOW);
    registered(pending, "bmV3");

    assertThat(hold("bmV3", ADA).found()).isEmpty();
    assertThat(hold("bmV3", null).found()).isEmpty();
  }
}
