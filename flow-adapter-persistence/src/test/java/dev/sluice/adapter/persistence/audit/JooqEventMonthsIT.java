package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.contract.Events.event;
import static dev.sluice.adapter.persistence.contract.Events.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.EventMonths;
import dev.sluice.domain.event.StoredEvent;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqEventMonthsIT {

  private static final Instant MARCH = Instant.parse("2027-03-31T23:59:59.999999Z");
  private static final Instant APRIL = Instant.parse("2027-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2027-05-02T00:00:00Z");

  private final JooqPorts ports;
  private final EventMonths months;

  JooqEventMonthsIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.months = new JooqEventMonths(ports.database(), ports.unitOfWork());
  }

  @BeforeEach
  void forgetMonths() {
    months.turn(Instant.parse("2100-01-01T00:00:00Z"), Instant.EPOCH);
    execute("delete from event");
  }

  @Test
  void keepsTogetherWhatExpiresTogether() {
    assertThat(months.turn(MARCH, MAY)).isEqualTo(3);
    assertThat(months.turn(MARCH, MAY)).isZero();

    ports.events().append(until(event("login"), MARCH), "");
    ports.events().append(until(event("logout"), APRIL), "");

    assertThat(tables()).containsExactly("event_2027_03", "event_2027_04");
  }

  @Test
  void dropsAMonthThatHasPassed() {
    StoredEvent kept = until(event("logout"), APRIL);
    months.turn(MARCH, MAY);
    ports.events().append(until(event("login"), MARCH), "");
    ports.events().append(kept, "");

    assertThat(months.turn(MARCH, MAY)).isZero();
    assertThat(months.turn(APRIL, MAY)).isOne();
    assertThat(months.turn(APRIL, MAY)).isZero();

    assertThat(tables()).containsExactly("event_2027_04");
    assertThat(ports.events().find(kept.id(), MARCH)).contains(kept);
  }

  @Test
  void losesNothingThatNoMonthWasMadeFor() {
    StoredEvent early = until(event("login"), MARCH);
    StoredEvent late = until(event("logout"), MAY);
    ports.events().append(early, "");
    ports.events().append(late, "");
    assertThat(tables()).containsExactly("event_rest", "event_rest");

    assertThat(months.turn(MARCH, MARCH)).isOne();
    assertThat(tables()).containsExactly("event_2027_03", "event_rest");

    assertThat(months.turn(APRIL, MAY)).isEqualTo(2 + 1);
    assertThat(tables()).containsExactly("event_2027_05");
  }

  @Test
  void neverChangesAnEvent() {
    months.turn(MARCH, MAY);
    ports.events().append(until(event("login"), MARCH), "");
    ports.events().append(until(event("login"), MAY.plusSeconds(3_000_000)), "");

    for (String table : List.of("event", "event_2027_03", "event_rest")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> execute("update " + table + " set action = 'logout'"))
          .withMessageContaining("never changed");
    }
  }

  private List<String> tables() {
    return ports
        .database()
        .current()
        .resultQuery("select tableoid::regclass::text from event order by expires")
        .fetch(0, String.class);
  }

  private void execute(String sql) {
    ports.database().apart().query(sql).execute();
  }
}
