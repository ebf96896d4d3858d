/** Flows and their bindings. */
@NullMarked
package dev.sluice.adapter.persistence.flow;

import org.jspecify.annotations.NullMarked;
