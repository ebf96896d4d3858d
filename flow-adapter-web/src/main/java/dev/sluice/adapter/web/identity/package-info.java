/** Who calls, and what they may know of themselves. */
@NullMarked
package dev.sluice.adapter.web.identity;

import org.jspecify.annotations.NullMarked;
