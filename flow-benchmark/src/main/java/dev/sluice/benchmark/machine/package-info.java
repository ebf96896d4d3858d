/** What the operating system knows about processes. */
@NullMarked
package dev.sluice.benchmark.machine;

import org.jspecify.annotations.NullMarked;
