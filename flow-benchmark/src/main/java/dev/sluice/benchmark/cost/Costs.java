package dev.sluice.benchmark.cost;

import dev.sluice.benchmark.machine.Memory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What logins cost; null where it could not be seen.
 *
 * @param server the process of the server
 * @param database all processes of the database
 * @param load the program that logs in
 * @param others everything else on the machine: what disturbs
 * @param work what the database does for one login
 * @param memory what the server held in the end
 */
public record Costs(
    @Nullable CpuUse server,
    @Nullable CpuUse database,
    @Nullable CpuUse load,
    @Nullable CpuUse others,
    @Nullable WorkPerLogin work,
    @Nullable Memory memory) {

  /**
   * The difference between two readings.
   *
   * @param logins how many there were between them, at least one
   */
  public static Costs between(Reading before, Reading after, long logins, @Nullable Memory memory) {
    long nanos = after.nanos() - before.nanos();
    Duration server = difference(before.server(), after.server());
    Duration database = difference(before.database(), after.database());
    Duration load = difference(before.load(), after.load());
    Duration machine = difference(before.machine(), after.machine());
    return new Costs(
        CpuUse.of(server, nanos, logins),
        CpuUse.of(database, nanos, logins),
        CpuUse.of(load, nanos, logins),
        CpuUse.of(rest(machine, server, database, load), nanos, logins),
        WorkPerLogin.between(before.work(), after.work(), logins),
        memory);
  }

  private static @Nullable Duration difference(
      @Nullable Duration before, @Nullable Duration after) {
    return before == null || after == null ? null : after.minus(before);
  }

  /** Unknown where a part is: it would count among the others. */
  private static @Nullable Duration rest(@Nullable Duration whole, @Nullable Duration... parts) {
    Duration rest = whole;
    for (Duration part : parts) {
      rest = rest == null || part == null ? null : rest.minus(part);
    }
    return rest == null || rest.isNegative() ? null : rest;
  }
}
