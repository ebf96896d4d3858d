/** Fills a database. */
@NullMarked
package dev.sluice.benchmark.scenario;

import org.jspecify.annotations.NullMarked;
