package dev.sluice.benchmark.cost;

import dev.sluice.benchmark.database.DatabaseWork;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What all meters show at a moment; null where there is none.
 *
 * @param nanos the moment, as {@link System#nanoTime}
 * @param server processor time of the server
 * @param database processor time of the database
 * @param load processor time of this program
 * @param machine processor time of everything on the machine
 * @param work what the database has done
 */
public record Reading(
    long nanos,
    @Nullable Duration server,
    @Nullable Duration database,
    @Nullable Duration load,
    @Nullable Duration machine,
    @Nullable DatabaseWork work) {}
