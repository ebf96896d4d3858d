package dev.sluice.adapter.integration.webauthn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.device.DeviceType;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BundledDeviceTypesTest {

  private final BundledDeviceTypes types = new BundledDeviceTypes();

  @Test
  void knowsCommonTypes() {
    assertThat(types.list())
        .hasSizeGreaterThan(50)
        .contains(
            new DeviceType(
                UUID.fromString("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4"),
                "Google Password Manager",
                null));
  }

  @Test
  void knowsATypeForAllOthers() {
    assertThat(types.list()).extracting(DeviceType::aaguid).contains(DeviceType.UNKNOWN);
  }

  @Test
  void namesEachTypeOnce() {
    assertThat(types.list()).extracting(DeviceType::aaguid).doesNotHaveDuplicates();
    assertThat(types.list()).extracting(DeviceType::description).doesNotContain("");
  }

  @Test
  void namesItsEdition() {
    assertThat(types.edition()).matches("\\d{4}-\\d{2}-\\d{2}");
  }
}
