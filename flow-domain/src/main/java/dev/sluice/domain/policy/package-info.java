/**
 * Decisions, their attachment to what they guard, and the engine that combines them
 * (spec/policies.md 1 and 2).
 */
@NullMarked
package dev.sluice.domain.policy;

import org.jspecify.annotations.NullMarked;
