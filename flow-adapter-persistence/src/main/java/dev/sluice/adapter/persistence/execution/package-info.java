/** Runs. */
@NullMarked
package dev.sluice.adapter.persistence.execution;

import org.jspecify.annotations.NullMarked;
