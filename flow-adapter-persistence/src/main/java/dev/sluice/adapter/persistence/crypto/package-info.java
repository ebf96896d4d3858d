/** Certificates with their private keys. */
@NullMarked
package dev.sluice.adapter.persistence.crypto;

import org.jspecify.annotations.NullMarked;
