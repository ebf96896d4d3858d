package dev.sluice.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.Whereabouts;
import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.audit.AuditEvent;
import dev.sluice.domain.context.City;
import dev.sluice.domain.context.HttpRequest;
import dev.sluice.domain.context.Location;
import dev.sluice.domain.context.Network;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.event.StoredEvent;
import dev.sluice.domain.id.EventId;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventDraftsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Subject JANE =
      new Subject(new UserId(7), "jane", "Jane", "jane@example.org", true, false, Set.of());

  @Test
  void tellsWhereAnAddressIsAsFarAsItIsKnown() {
    var city = new City("EU", "NO", 59.9, null, "Oslo");
    var network = new Network(64_500L, "Example", "192.0.2.0/24");

    assertThat(context(new Location(city, network)))
        .isEqualTo(
            Map.of(
                "geo", Map.of("continent", "EU", "country", "NO", "lat", 59.9, "city", "Oslo"),
                "asn", Map.of("asn", 64_500, "as_org", "Example", "network", "192.0.2.0/24")));
    assertThat(context(Location.UNKNOWN)).isEqualTo(Map.of());
  }

  @Test
  void isKeptAsLongAsTheRulesSay() {
    StoredEvent draft = draft(Location.UNKNOWN);

    assertThat(draft.id()).isEqualTo(new EventId(FixedIds.of(1)));
    assertThat(draft.created()).isEqualTo(NOW);
    assertThat(draft.expires()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(draft.brand()).isEqualTo(Value.Fields.NONE);
  }

  private static Object context(Location location) {
    return Objects.requireNonNull(PlainData.plain(draft(location).context()));
  }

  private static StoredEvent draft(Location location) {
    var client = new Client("192.0.2.7", "localhost", "", HttpRequest.NONE);
    var rules = new EventRules(Duration.ofDays(30), true);
    return new EventDrafts(new FixedIds(), rules, known(location))
        .draft(new AuditEvent.LoggedOut(JANE), client, NOW);
  }

  private static Whereabouts known(Location location) {
    return new Whereabouts() {
      @Override
      public Location at(String address) {
        return location;
      }

      @Override
      public boolean knowsCities() {
        return true;
      }

      @Override
      public boolean knowsNetworks() {
        return true;
      }
    };
  }
}
