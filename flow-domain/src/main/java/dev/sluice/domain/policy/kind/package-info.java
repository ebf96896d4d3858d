/**
 * The kinds of policy: one record each, all in this package because a sealed type and its permitted
 * types must share one.
 */
@NullMarked
package dev.sluice.domain.policy.kind;

import org.jspecify.annotations.NullMarked;
