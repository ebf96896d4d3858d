/**
 * Identifiers. They live together so that typed references between features never make a package
 * cycle.
 */
@NullMarked
package dev.sluice.domain.id;

import org.jspecify.annotations.NullMarked;
