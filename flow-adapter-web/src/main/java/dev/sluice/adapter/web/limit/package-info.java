/** How often strangers may ask. */
@NullMarked
package dev.sluice.adapter.web.limit;

import org.jspecify.annotations.NullMarked;
