/** Checks what authenticators answer. */
@NullMarked
package dev.sluice.adapter.integration.webauthn;

import org.jspecify.annotations.NullMarked;
