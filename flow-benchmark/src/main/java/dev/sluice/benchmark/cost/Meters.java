package dev.sluice.benchmark.cost;

import dev.sluice.benchmark.database.Postgres;
import dev.sluice.benchmark.machine.Machine;
import dev.sluice.benchmark.machine.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a server and its database use, as far as they can be looked at from here. */
public final class Meters {

  private final Machine machine;
  private final @Nullable Long server;
  private final @Nullable Postgres postgres;
  private final @Nullable Long backend;

  /**
   * @param machine where all of them run
   * @param server the process of the server, or null if it is not known
   * @param postgres its database, or null if it cannot be reached
   */
  public Meters(Machine machine, @Nullable Long server, @Nullable Postgres postgres) {
    this.machine = machine;
    this.server = server;
    this.postgres = postgres;
    this.backend = postgres == null ? null : postgres.backend();
  }

  /** What they show now. */
  public Reading read() {
    return new Reading(
        System.nanoTime(),
        of(server, machine::findCpu),
        of(backend, machine::findPostgresCpu),
        of(ProcessHandle.current().pid(), machine::findCpu),
        machine.findBusy().orElse(null),
        postgres == null ? null : postgres.work());
  }

  /** What the server holds of the memory. */
  public Optional<Memory> findMemory() {
    return Optional.ofNullable(server).flatMap(machine::findMemory);
  }

  private static @Nullable Duration of(
      @Nullable Long process, LongFunction<Optional<Duration>> meter) {
    return process == null ? null : meter.apply(process).orElse(null);
  }
}
