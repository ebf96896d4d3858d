package dev.sluice.application.stage;

import dev.sluice.application.port.Devices;
import dev.sluice.domain.device.Credential;
import dev.sluice.domain.device.Device;
import dev.sluice.domain.device.WebAuthnDevice;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import dev.sluice.domain.webauthn.CredentialName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The passkey that an answer names. Where none of that name may answer, everything is done that is
 * done with one that may, so that nobody learns by the time which passkeys there are.
 *
 * @param owner whose it is, or who is asked about in their place
 * @param credential what its signature is compared with
 * @param found the passkey, held; empty where none may answer
 */
record NamedPasskey(UserId owner, Credential credential, Optional<WebAuthnDevice> found) {

  /** Whom nobody is. */
  private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

  /**
   * Finds and holds it: of two who show the same signature at once, the second finds the counter
   * moved.
   *
   * @param owner whose it has to be, or null for anybody's
   */
  static NamedPasskey hold(Value.Fields response, @Nullable UserId owner, Devices devices) {
    String name = CredentialName.find(response).orElse("");
    List<Device> held = owner == null ? devices.holdBeside(name) : devices.hold(owner);
    Optional<WebAuthnDevice> found =
        held.stream()
            .filter(Device::confirmed)
            .filter(WebAuthnDevice.class::isInstance)
            .map(WebAuthnDevice.class::cast)
            .filter(device -> device.credential().id().equals(name))
            .findFirst();
    return new NamedPasskey(
        found.map(Device::user).orElse(owner == null ? NOBODY : owner),
        found.map(WebAuthnDevice::credential).orElseGet(() -> Credential.decoy(name)),
        found);
  }
}
