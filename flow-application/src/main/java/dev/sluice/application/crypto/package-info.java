/** Certificates with their private keys. */
@NullMarked
package dev.sluice.application.crypto;

import org.jspecify.annotations.NullMarked;
