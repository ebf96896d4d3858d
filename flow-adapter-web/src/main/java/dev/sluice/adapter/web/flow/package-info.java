/** Finding, preparing and leaving flows. */
@NullMarked
package dev.sluice.adapter.web.flow;

import org.jspecify.annotations.NullMarked;
