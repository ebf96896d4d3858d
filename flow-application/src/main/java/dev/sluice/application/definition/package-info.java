/** Flows, stages, policies and what binds them, as administrators define them. */
@NullMarked
package dev.sluice.application.definition;

import org.jspecify.annotations.NullMarked;
