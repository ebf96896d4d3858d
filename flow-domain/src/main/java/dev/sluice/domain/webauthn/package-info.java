/** What browsers are asked about passkeys (WebAuthn level 2), and for whom. */
@NullMarked
package dev.sluice.domain.webauthn;

import org.jspecify.annotations.NullMarked;
