/** What is true about flows: aggregates, values, the planner, the policy engine, the execution. */
@NullMarked
package dev.sluice.domain;

import org.jspecify.annotations.NullMarked;
