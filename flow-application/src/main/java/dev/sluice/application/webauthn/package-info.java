/** The types of authenticators, as administrators choose among them. */
@NullMarked
package dev.sluice.application.webauthn;

import org.jspecify.annotations.NullMarked;
