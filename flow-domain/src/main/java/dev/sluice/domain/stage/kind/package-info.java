/**
 * The kinds of stage: one record each with its challenge and response, all in this package because
 * a sealed type and its permitted types must share one.
 */
@NullMarked
package dev.sluice.domain.stage.kind;

import org.jspecify.annotations.NullMarked;
