/** Hashing passwords, without keeping anybody else waiting. */
@NullMarked
package dev.sluice.adapter.integration.password;

import org.jspecify.annotations.NullMarked;
