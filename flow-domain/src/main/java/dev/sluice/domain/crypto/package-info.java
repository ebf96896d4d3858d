/** Certificates with their private keys. */
@NullMarked
package dev.sluice.domain.crypto;

import org.jspecify.annotations.NullMarked;
