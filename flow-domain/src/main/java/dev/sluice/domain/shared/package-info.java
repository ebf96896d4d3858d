/** The few types that every feature speaks: kinds, problems, faults and durations. */
@NullMarked
package dev.sluice.domain.shared;

import org.jspecify.annotations.NullMarked;
