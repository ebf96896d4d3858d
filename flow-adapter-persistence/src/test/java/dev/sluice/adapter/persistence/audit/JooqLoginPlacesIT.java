package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.contract.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.LoginPlaces.LoginPlace;
import dev.sluice.domain.context.Position;
import dev.sluice.domain.id.UserId;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqLoginPlacesIT {

  private static final UserId JANE = new UserId(7);

  private final JooqPorts ports;
  private final JooqLoginPlaces places;

  JooqLoginPlacesIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.places = new JooqLoginPlaces(ports.database());
  }

  @BeforeEach
  void forgetEvents() {
    ports.database().apart().query("delete from event").execute();
  }

  private void happened(String action, long user, int minutesAgo, String context) {
    ports
        .database()
        .apart()
        .query(
            """
            insert into event (id, action, app, created, expires, client_address, "user", context, brand)
            values ({0}, {1}, 'test', {2}, {2}, '', jsonb_build_object('pk', {3}), {4}::jsonb, '{}')
            """,
            DSL.val(UUID.randomUUID()),
            DSL.val(action),
            DSL.val(NOW.minusSeconds(60L * minutesAgo)),
            DSL.val(user),
            DSL.val(context))
        .execute();
  }

  private static LoginPlace place(int minutesAgo, double latitude, double longitude) {
    return new LoginPlace(NOW.minusSeconds(60L * minutesAgo), new Position(latitude, longitude));
  }

  @Test
  void tellsFromWhereSomebodyLoggedInLast() {
    happened("login", 7, 3, "{\"geo\": {\"lat\": 52.25, \"long\": 21, \"country\": \"PL\"}}");
    happened("login", 7, 1, "{\"geo\": {\"lat\": -33.9, \"long\": 151.2}}");
    happened("login", 7, 2, "{\"geo\": {\"lat\": 43.65, \"long\": -79.38}}");

    assertThat(places.listLatest(JANE, 2))
        .containsExactly(place(1, -33.9, 151.2), place(2, 43.65, -79.38));
  }

  @Test
  void countsLoginsFromNobodyKnowsWhereAndLeavesThemOut() {
    happened("login", 7, 1, "{}");
    happened("login", 7, 2, "{\"geo\": null}");
    happened("login", 7, 3, "{\"geo\": {\"lat\": 1, \"long\": \"east\"}}");
    happened("login", 7, 4, "{\"geo\": {\"lat\": 1, \"long\": 1000}}");
    happened("login", 7, 5, "{\"geo\": \"here\"}");
    happened("login", 7, 6, "{\"geo\": {\"lat\": 1, \"long\": 2}}");

    assertThat(places.listLatest(JANE, 5)).isEmpty();
    assertThat(places.listLatest(JANE, 6)).containsExactly(place(6, 1, 2));
  }

  @Test
  void knowsWhoDidWhat() {
    happened("login", 70, 1, "{\"geo\": {\"lat\": 1, \"long\": 2}}");
    happened("logout", 7, 1, "{\"geo\": {\"lat\": 1, \"long\": 2}}");

    assertThat(places.listLatest(JANE, 5)).isEmpty();
  }

  @Test
  void looksThemUpByIndex() {
    var plan =
        ports
            .database()
            .apart()
            .transactionResult(transaction -> {
              transaction.dsl().query("set local enable_seqscan = off").execute();
              return transaction
                  .dsl()
                  .fetch(
                      """
                      explain select created from event
                      where action = 'login' and "user" ->> 'pk' = '7'
                      order by created desc limit 5
                      """)
                  .formatCSV();
            });

    // each month has an index of its own, under a name of its own
    assertThat(plan).contains("Index Scan Backward").doesNotContain("Sort");
  }
}
