package dev.sluice.adapter.persistence.device;

import dev.sluice.domain.webauthn.Provenance;
import org.jspecify.annotations.Nullable;

/** What is stored of devices of one class that is no secret. */
sealed interface DeviceFacts {

  record TotpFacts(int digits, int step, int tolerance, int drift, long lastStep)
      implements DeviceFacts {}

  record StaticFacts(int codes) implements DeviceFacts {}

  record SmsFacts(String phoneNumber) implements DeviceFacts {}

  record EmailFacts(String email) implements DeviceFacts {}

  record DuoFacts(String duoUser) implements DeviceFacts {}

  /** Older ones do not tell the provenance, at which nobody looked. */
  record WebAuthnFacts(
      String credentialId,
      String publicKey,
      String rpId,
      @Nullable String certificate,
      @Nullable String fingerprint,
      long signCount,
      @Nullable Provenance provenance)
      implements DeviceFacts {}
}
