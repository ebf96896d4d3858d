/** A client that costs little, because it shares the processors with what it measures. */
@NullMarked
package dev.sluice.benchmark.http;

import org.jspecify.annotations.NullMarked;
