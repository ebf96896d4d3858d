/** What derives from the server's secret key, and what is drawn at random. */
@NullMarked
package dev.sluice.adapter.integration.secret;

import org.jspecify.annotations.NullMarked;
