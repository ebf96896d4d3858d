/** Logs people in over HTTP, again and again, and takes the time. */
@NullMarked
package dev.sluice.benchmark.load;

import org.jspecify.annotations.NullMarked;
