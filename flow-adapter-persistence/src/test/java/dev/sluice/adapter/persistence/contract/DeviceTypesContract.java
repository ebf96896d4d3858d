package dev.sluice.adapter.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.DeviceTypes;
import dev.sluice.domain.device.DeviceType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class DeviceTypesContract {

  private static final DeviceType YUBIKEY = new DeviceType(new UUID(1, 1), "YubiKey", null);
  private static final DeviceType PHONE =
      new DeviceType(new UUID(1, 2), "A phone", "data:image/png;base64,AA==");
  private static final DeviceType OTHER =
      new DeviceType(DeviceType.UNKNOWN, "Unknown devices", null);

  private final DeviceTypes types;

  DeviceTypesContract(Storage storage) {
    this.types = storage.deviceTypes();
  }

  @Test
  void knowsTypesByTheirDescriptions() {
    types.replaceAll(List.of(YUBIKEY, PHONE, OTHER));

    assertThat(types.list()).containsExactly(PHONE, OTHER, YUBIKEY);
    assertThat(types.find(PHONE.aaguid())).contains(PHONE);
    assertThat(types.find(new UUID(9, 9))).isEmpty();
  }

  @Test
  void forgetsThoseThatAreNoMore() {
    types.replaceAll(List.of(YUBIKEY, PHONE));
    var renamed = new DeviceType(PHONE.aaguid(), "Another phone", null);

    types.replaceAll(List.of(renamed, OTHER));

    assertThat(types.list()).containsExactly(renamed, OTHER);
  }

  @Test
  void mayKnowNone() {
    types.replaceAll(List.of(YUBIKEY));

    types.replaceAll(List.of());

    assertThat(types.list()).isEmpty();
  }
}
