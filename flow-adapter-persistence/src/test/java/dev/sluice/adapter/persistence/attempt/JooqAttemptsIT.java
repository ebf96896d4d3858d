package dev.sluice.adapter.persistence.attempt;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.AttemptLimits;
import dev.sluice.application.port.Attempts.Attempt;
import dev.sluice.application.port.Attempts.Claimant;
import dev.sluice.application.port.Attempts.Purpose;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqAttemptsIT {

  private final CountingDataSource counting;
  private final JooqPorts ports;

  JooqAttemptsIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  @Test
  void claimsInOneStatementOfItsOwn() {
    Count count =
        counting.during(() ->
            ports
                .unitOfWork()
                .perform(() -> {
                  ports.attempts().claim(attempt("jane", "192.0.2.7"));
                  return ports.unitOfWork().isWriting();
                }));

    assertThat(count).isEqualTo(new Count(1, 0));
  }

  @Test
  void keepsNeitherNamesNorAddresses() {
    ports.attempts().claim(attempt("typed-password", "192.0.2.7"));

    assertThat(ports.database().current().fetch("select key from login_attempt").formatCSV())
        .doesNotContain("typed-password")
        .doesNotContain("192.0.2");
  }

  @Test
  void neverLocksItselfOut() throws Exception {
    Callable<Boolean> login =
        () -> {
          ports.attempts().claim(attempt("busy", "192.0.2.7"));
          ports
              .unitOfWork()
              .perform(() -> {
                ports.attempts().forgive(attempt("busy", "192.0.2.7"));
                return true;
              });
          return true;
        };

    try (var threads = Executors.newFixedThreadPool(12)) {
      assertThat(threads.invokeAll(Collections.nCopies(200, login)))
          .extracting(Future::get)
          .containsOnly(true);
    }
  }

  @Test
  void countsOnePersonFromManyNetworksAtOnce() throws Exception {
    List<Callable<Boolean>> claims =
        IntStream.range(0, 60)
            .<Callable<Boolean>>mapToObj(
                i -> () -> ports.attempts().claim(attempt("victim", "10.0." + i + ".1")).granted())
            .toList();

    try (var threads = Executors.newFixedThreadPool(12)) {
      assertThat(threads.invokeAll(claims))
          .extracting(Future::get)
          .filteredOn(granted -> granted)
          .hasSize(3);
    }
  }

  @Test
  void countsOneNetworkOfManyPeopleAtOnce() throws Exception {
    List<Callable<Boolean>> claims =
        IntStream.range(0, 400)
            .<Callable<Boolean>>mapToObj(
                i -> () -> ports.attempts().claim(attempt("stuffed " + i, "10.77.0.1")).granted())
            .toList();

    try (var threads = Executors.newFixedThreadPool(12)) {
      assertThat(threads.invokeAll(claims))
          .extracting(Future::get)
          .filteredOn(granted -> granted)
          .hasSize(AttemptLimits.DEFAULT.perAddress());
    }
  }

  private static Attempt attempt(String identifier, String address) {
    var claimant = new Claimant(identifier, null, address, null);
    return new Attempt(Purpose.PASSWORD, claimant, 3, NOW, UUID.randomUUID().toString());
  }
}
