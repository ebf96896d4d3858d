package dev.sluice.adapter.persistence.setup;

import static dev.sluice.adapter.persistence.contract.Fixtures.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Installation;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqInstallationIT {

  private final Installation installation;
  private final AtomicInteger runs = new AtomicInteger();
  private final String step = unique("step");

  JooqInstallationIT(DataSource source) {
    var ports = new JooqPorts(source);
    this.installation =
        new JooqInstallation(ports.database(), ports.unitOfWork(), InstantSource.system());
  }

  @Test
  void runsAStepOnce() {
    assertThat(installation.once(step, runs::incrementAndGet)).isTrue();
    assertThat(installation.once(step, runs::incrementAndGet)).isFalse();

    assertThat(runs).hasValue(1);
  }

  @Test
  void remembersWhatWasDone() {
    assertThat(installation.has(step)).isFalse();

    installation.once(step, runs::incrementAndGet);

    assertThat(installation.has(step)).isTrue();
  }

  @Test
  void runsAStepAgainThatFailed() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            installation.once(
                step,
                () -> {
                  throw new IllegalStateException("no");
                }));

    assertThat(installation.once(step, runs::incrementAndGet)).isTrue();
  }

  @Test
  void letsOneNodeWin() throws Exception {
    Callable<Boolean> start = () -> installation.once(step, runs::incrementAndGet);

    try (var nodes = Executors.newFixedThreadPool(6)) {
      assertThat(nodes.invokeAll(Collections.nCopies(6, start)))
          .extracting(Future::get)
          .containsOnlyOnce(true);
    }

    assertThat(runs).hasValue(1);
  }
}
