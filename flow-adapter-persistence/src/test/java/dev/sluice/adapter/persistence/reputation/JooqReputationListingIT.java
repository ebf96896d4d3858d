package dev.sluice.adapter.persistence.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.CountingDataSource;
import dev.sluice.adapter.persistence.CountingDataSource.Count;
import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.Criterion;
import dev.sluice.application.port.ListQuery;
import dev.sluice.application.port.Reputations.Deed;
import dev.sluice.application.reputation.ReputationRow;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqReputationListingIT {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private static final Location WARSAW =
      new Location(
          new City("EU", "PL", 52.2, 21.0, null), new Network(64500L, "Example", "192.0.2.0/24"));

  private final CountingDataSource counting;
  private final JooqPorts ports;

  JooqReputationListingIT(DataSource source) {
    this.counting = new CountingDataSource(source);
    this.ports = new JooqPorts(counting);
  }

  @BeforeEach
  void forgetAll() {
    ports.database().write().execute("delete from reputation");
  }

  @Test
  void showsWhatWasKept() {
    record("192.0.2.7", now);

    ReputationRow row = list().getFirst();

    assertThat(row.ip()).isEqualTo("192.0.2.7");
    assertThat(row.score()).isEqualTo(-1);
    assertThat(row.updated()).isEqualTo(now);
    assertThat(row.ipGeoData().fields()).containsEntry("country", Value.of("PL"));
    assertThat(row.ipGeoData().fields()).doesNotContainKey("city");
    assertThat(row.ipAsnData().fields()).containsEntry("network", Value.of("192.0.2.0/24"));
  }

  @Test
  void neverShowsWhatNobodyIsCalled() {
    record("192.0.2.7", now);

    assertThat(list().getFirst().identifier()).startsWith("unknown:").doesNotContain("hunter2");
  }

  @Test
  void showsNothingThatIsForgotten() {
    record("192.0.2.7", now.minus(Duration.ofDays(2)));

    assertThat(list()).isEmpty();
  }

  @Test
  void findsByAddressAndScore() {
    record("192.0.2.7", now);
    record("198.51.100.7", now);

    Criterion address = Criterion.is("ip", Value.of("192.0.2.7"));
    Criterion score = Criterion.is("score", Value.of(-1));

    assertThat(list(address, score)).extracting(ReputationRow::ip).containsExactly("192.0.2.7");
  }

  @Test
  void removesOne() {
    record("192.0.2.7", now);

    ports.reputations().remove(list().getFirst().pk());

    assertThat(list()).isEmpty();
  }

  @Test
  void keepsADeedInTheExchangeOfItsStep() {
    Count count =
        counting.during(() ->
            ports
                .unitOfWork()
                .perform(() -> {
                  record("192.0.2.7", now);
                  record("198.51.100.7", now);
                  return true;
                }));

    assertThat(count).isEqualTo(new Count(1, 0));
  }

  private List<ReputationRow> list(Criterion... wanted) {
    return ports.reputationListing().list(ListQuery.all(List.of(wanted), 10)).rows();
  }

  private void record(String address, Instant now) {
    ports.reputations().record(new Deed(Subject.claiming("hunter2"), address, WARSAW, false, now));
  }
}
