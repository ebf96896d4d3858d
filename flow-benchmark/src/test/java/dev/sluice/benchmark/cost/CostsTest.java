package dev.sluice.benchmark.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.benchmark.database.DatabaseWork;
import dev.sluice.benchmark.machine.Memory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CostsTest {

  private static final Memory MEMORY = new Memory(300_000, 310_000);

  @Test
  void dividesWhatWasUsedByTimeAndLogins() {
    Reading before = reading(1, 100, 1000, new DatabaseWork(50, 4_000, 7, 1));
    Reading after = reading(3, 1100, 5000, new DatabaseWork(350, 204_000, 507, 1));

    Costs costs = Costs.between(before, after, 100, MEMORY);

    assertThat(costs)
        .isEqualTo(
            new Costs(
                new CpuUse(0.5, 10_000),
                new CpuUse(0.5, 10_000),
                new CpuUse(0.5, 10_000),
                new CpuUse(0.5, 10_000),
                new WorkPerLogin(3, 2_000, 5.0, 3.0),
                MEMORY));
  }

  @Test
  void saysNothingAboutWhatItCannotSee() {
    Reading before = new Reading(0, Duration.ZERO, null, Duration.ZERO, null, null);
    Reading after = new Reading(1_000_000_000, Duration.ofSeconds(1), null, null, null, null);

    Costs costs = Costs.between(before, after, 10, null);

    assertThat(costs).isEqualTo(new Costs(new CpuUse(1, 100_000), null, null, null, null, null));
  }

  @Test
  void knowsNoStatementsWhereNothingCountsThem() {
    var before = new DatabaseWork(0, 0, 0, 0);
    var after = new DatabaseWork(20, 1_000, 0, 0);

    assertThat(WorkPerLogin.between(before, after, 10))
        .isEqualTo(new WorkPerLogin(2, 100, null, null));
  }

  @Test
  void knowsNoRoundTripsWhereTransactionsAreBegun() {
    var before = new DatabaseWork(0, 0, 10, 0);
    var after = new DatabaseWork(20, 1_000, 60, 10);

    assertThat(WorkPerLogin.between(before, after, 10))
        .isEqualTo(new WorkPerLogin(2, 100, 5.0, null));
  }

  private static Reading reading(
      int second, int millisOfEach, int millisOfAll, @Nullable DatabaseWork work) {
    Duration each = Duration.ofMillis(millisOfEach);
    return new Reading(
        second * 1_000_000_000L, each, each, each, Duration.ofMillis(millisOfAll), work);
  }
}
