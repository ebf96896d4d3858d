package dev.sluice.domain.device;

import java.util.Optional;

/**
 * A passkey or a security key.
 *
 * @param credential its public half
 * @param signCount how often it says that it has signed; 0 for ever where it does not count
 */
public record WebAuthnDevice(Registration registration, Credential credential, long signCount)
    implements Device {

  @Override
  public DeviceClass deviceClass() {
    return DeviceClass.WEBAUTHN;
  }

  @Override
  public Optional<String> identity() {
    return Optional.of(credential.id());
  }

  @Override
  public WebAuthnDevice with(Registration other) {
    return new WebAuthnDevice(other, credential, signCount);
  }

  /** This key after it has signed; a counter that went back does not count. */
  public WebAuthnDevice signed(long count) {
    return new WebAuthnDevice(registration, credential, Math.max(count, signCount));
  }

  /** Whether a counter went back or stood still, as that of a copied key does. */
  public boolean isRegression(long count) {
    return (count != 0 || signCount != 0) && count <= signCount;
  }
}
