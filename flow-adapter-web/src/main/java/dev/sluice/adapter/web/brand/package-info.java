/** What a domain looks like. */
@NullMarked
package dev.sluice.adapter.web.brand;

import org.jspecify.annotations.NullMarked;
