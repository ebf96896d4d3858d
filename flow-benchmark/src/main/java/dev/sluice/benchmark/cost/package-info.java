/** What a login costs the machine and the database. */
@NullMarked
package dev.sluice.benchmark.cost;

import org.jspecify.annotations.NullMarked;
