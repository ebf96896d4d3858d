/** The whole arrangement: a server, its database, and the load. */
@NullMarked
package dev.sluice.benchmark.arrangement;

import org.jspecify.annotations.NullMarked;
