package dev.sluice.adapter.integration.webauthn;

import com.webauthn4j.test.EmulatorUtil;
import com.webauthn4j.test.authenticator.u2f.FIDOU2FAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.AndroidKeyAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.AndroidSafetyNetAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.PackedAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.TPMAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnModelAuthenticator;
import com.webauthn4j.test.client.ClientPlatform;
import java.util.function.Supplier;

/** The formats of attestation that there are emulated authenticators for. */
enum Format {
  NONE(() -> browser(new NoneAttestationAuthenticator())),
  PACKED(() -> browser(new PackedAuthenticator())),
  SELF(() -> browser(new SelfAttestingAuthenticator())),
  TPM(() -> browser(new TPMAuthenticator())),
  ANDROID_KEY(() -> browser(new AndroidKeyAuthenticator())),
  ANDROID_SAFETY_NET(() -> browser(new AndroidSafetyNetAuthenticator())),
  FIDO_U2F(() -> EmulatorUtil.createClientPlatform(new FIDOU2FAuthenticator()));

  private final Supplier<ClientPlatform> platform;

  Format(Supplier<ClientPlatform> platform) {
    this.platform = platform;
  }

  /** A browser with a new authenticator of the format. */
  Emulated emulated() {
    return new Emulated(platform.get());
  }

  /** Whether the maker of the authenticator vouches for it. */
  boolean isCertified() {
    return this != NONE && this != SELF;
  }

  private static ClientPlatform browser(WebAuthnModelAuthenticator authenticator) {
    return EmulatorUtil.createClientPlatform(authenticator);
  }
}
