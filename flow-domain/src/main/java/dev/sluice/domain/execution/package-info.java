/**
 * Planning and running: an execution is an immutable state machine, and the runner is the loop
 * around it.
 */
@NullMarked
package dev.sluice.domain.execution;

import org.jspecify.annotations.NullMarked;
