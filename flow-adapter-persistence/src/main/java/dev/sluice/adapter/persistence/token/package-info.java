/** Tokens and flow tokens. */
@NullMarked
package dev.sluice.adapter.persistence.token;

import org.jspecify.annotations.NullMarked;
