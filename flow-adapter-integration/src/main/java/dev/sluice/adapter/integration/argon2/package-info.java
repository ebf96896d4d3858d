/** Argon2id, by whichever implementation suits the machine. */
@NullMarked
package dev.sluice.adapter.integration.argon2;

import org.jspecify.annotations.NullMarked;
