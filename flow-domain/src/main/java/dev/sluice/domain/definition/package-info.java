/** A flow with everything that a run of it needs, pinned at one revision. */
@NullMarked
package dev.sluice.domain.definition;

import org.jspecify.annotations.NullMarked;
