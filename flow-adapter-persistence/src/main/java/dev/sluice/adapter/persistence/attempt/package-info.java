/** Counted attempts and known clients. */
@NullMarked
package dev.sluice.adapter.persistence.attempt;

import org.jspecify.annotations.NullMarked;
