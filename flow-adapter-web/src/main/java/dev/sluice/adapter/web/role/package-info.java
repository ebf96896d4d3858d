/** Who holds roles, and what roles hold. */
@NullMarked
package dev.sluice.adapter.web.role;

import org.jspecify.annotations.NullMarked;
