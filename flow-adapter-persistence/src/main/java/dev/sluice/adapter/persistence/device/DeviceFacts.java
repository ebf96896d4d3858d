package dev.sluice.adapter.persistence.device;

import org.jspecify.annotations.Nullable;

/** What is stored of devices of one class that is no secret. */
sealed interface DeviceFacts {

  record TotpFacts(int digits, int step, int tolerance, int drift, long lastStep)
      implements DeviceFacts {}

  record StaticFacts(int codes) implements DeviceFacts {}

  record SmsFacts(String phoneNumber) implements DeviceFacts {}

  record EmailFacts(String email) implements DeviceFacts {}

  record DuoFacts(String duoUser) implements DeviceFacts {}

  record WebAuthnFacts(
      String credentialId,
      String publicKey,
      String rpId,
      @Nullable String certificate,
      @Nullable String fingerprint,
      long signCount)
      implements DeviceFacts {}
}
