/** Asks other servers, politely. */
@NullMarked
package dev.sluice.adapter.integration.outbound;

import org.jspecify.annotations.NullMarked;
