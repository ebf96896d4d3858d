/** HTML that others wrote. */
@NullMarked
package dev.sluice.adapter.integration.html;

import org.jspecify.annotations.NullMarked;
