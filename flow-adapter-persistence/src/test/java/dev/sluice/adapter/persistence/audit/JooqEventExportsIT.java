package dev.sluice.adapter.persistence.audit;

import static dev.sluice.adapter.persistence.contract.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.adapter.persistence.JooqPorts;
import dev.sluice.adapter.persistence.PostgresExtension;
import dev.sluice.application.port.ListQuery;
import dev.sluice.domain.event.EventExport;
import dev.sluice.domain.id.DataExportId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class JooqEventExportsIT {

  private static final ListQuery ALL = ListQuery.visible(new Visibility.Everything());

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final JooqPorts ports;
  private final JooqEventExports exports;

  JooqEventExportsIT(DataSource source) {
    this.ports = new JooqPorts(source);
    this.exports = new JooqEventExports(ports.database(), ports.json());
  }

  @BeforeEach
  void forgetExports() {
    ports.database().apart().query("delete from data_export").execute();
    ports.database().apart().query("delete from event").execute();
  }

  @Test
  void completesTheOneThatHasWaitedLongest() {
    EventExport first = asked(now.minusSeconds(2));
    EventExport second = asked(now.minusSeconds(1));

    assertThat(completeNext()).contains(completed(first));
    assertThat(exports.find(first.id(), now)).contains(completed(first));
    assertThat(exports.find(second.id(), now)).contains(second);
    assertThat(completeNext()).contains(completed(second));
    assertThat(completeNext()).isEmpty();
  }

  @Test
  void holdsTheEventsOfTheMomentNewestFirst() {
    ports.events().append(event("login", "jane", now.minusSeconds(2)), "");
    ports.events().append(event("logout", "b\u00e4rbel", now.minusSeconds(1)), "");
    EventExport export = asked(now);

    completeNext();
    ports.events().append(event("login", "late", now), "");

    String content = text(exports.read(export.id(), 0, 1 << 20));
    assertThat(content)
        .startsWith("[{")
        .endsWith("}]")
        .containsSubsequence("b\u00e4rbel@example.org", "jane@example.org")
        .doesNotContain("late");
    assertThat(text(exports.read(export.id(), 2, 5))).isEqualTo(content.substring(2, 7));
    assertThat(exports.read(export.id(), 1 << 20, 5)).isEmpty();
  }

  @Test
  void isEmptyWhereThereIsNothing() {
    EventExport export = asked(now);

    completeNext();

    assertThat(text(exports.read(export.id(), 0, 100))).isEqualTo("[]");
  }

  @Test
  void knowsNothingThatHasExpired() {
    EventExport export = asked(now);

    assertThat(exports.find(export.id(), export.expires())).isEmpty();
    assertThat(exports.completeNext(_ -> ALL, export.expires())).isEmpty();
  }

  private Optional<EventExport> completeNext() {
    return exports.completeNext(_ -> ALL, now);
  }

  private EventExport asked(Instant when) {
    var export =
        new EventExport(
            new DataExportId(UUID.randomUUID()),
            Map.of("actions", List.of("login", "logout")),
            new UserId(7),
            when,
            when.plus(Duration.ofDays(1)),
            false);
    exports.add(export);
    return export;
  }

  private static EventExport completed(EventExport export) {
    return new EventExport(
        export.id(),
        export.query(),
        export.requestedBy(),
        export.requestedOn(),
        export.expires(),
        true);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
