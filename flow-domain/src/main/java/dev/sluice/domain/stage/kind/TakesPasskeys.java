package dev.sluice.domain.stage.kind;

import dev.sluice.domain.webauthn.PasskeyRules;

/** A stage that takes passkeys, on its own page or embedded in another one. */
@FunctionalInterface
public interface TakesPasskeys {

  /** What it wants of them. */
  PasskeyRules passkeyRules();
}
