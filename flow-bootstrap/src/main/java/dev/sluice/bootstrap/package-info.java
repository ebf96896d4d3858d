/** How the server starts: wiring, configuration and the embedded database. */
@NullMarked
package dev.sluice.bootstrap;

import org.jspecify.annotations.NullMarked;
