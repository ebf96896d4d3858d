/** What the database knows about its own work. */
@NullMarked
package dev.sluice.benchmark.database;

import org.jspecify.annotations.NullMarked;
