/** How good passwords are that people choose. */
@NullMarked
package dev.sluice.adapter.integration.quality;

import org.jspecify.annotations.NullMarked;
