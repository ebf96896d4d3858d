/** A stage, what it does, and what it may decide. */
@NullMarked
package dev.sluice.domain.stage;

import org.jspecify.annotations.NullMarked;
