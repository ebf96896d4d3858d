/** What programs call themselves. */
@NullMarked
package dev.sluice.adapter.integration.useragent;

import org.jspecify.annotations.NullMarked;
