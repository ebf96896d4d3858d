package dev.sluice.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.application.port.Client;
import dev.sluice.application.port.EventRules;
import dev.sluice.application.port.FixedIds;
import dev.sluice.application.port.ImmediateUnitOfWork;
import dev.sluice.application.port.InMemoryEvents;
import dev.sluice.application.port.MutableClock;
import dev.sluice.application.resource.Author;
import dev.sluice.application.resource.PrimaryKeys;
import dev.sluice.application.resource.Stored;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.rbac.Grants;
import dev.sluice.domain.rbac.ObjectKey;
import dev.sluice.domain.shared.FlowFault;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventResourceTest {

  private static final Duration RETENTION = Duration.ofDays(30);

  private final MutableClock clock = new MutableClock();
  private final InMemoryEvents events = new InMemoryEvents(new ImmediateUnitOfWork());
  private final EventResource resource =
      new EventResource(
          events, events, new EventRules(RETENTION, true), new PrimaryKeys(new FixedIds()), clock);

  @Test
  void keepsAnEventAsLongAsTheRulesSay() {
    Stored<EventAttributes, EventView> added = added(attributes("custom_x", null));

    assertThat(added.shown().created()).isEqualTo(clock.instant());
    assertThat(added.shown().expires()).isEqualTo(clock.instant().plus(RETENTION));
  }

  @Test
  void keepsAnEventShorterButNeverLonger() {
    Instant soon = clock.instant().plusSeconds(1);
    Instant late = clock.instant().plus(RETENTION).plusMillis(1);

    assertThat(added(attributes("custom_x", soon)).shown().expires()).isEqualTo(soon);
    assertThat(refused(() -> added(attributes("custom_x", late)))).isEqualTo("expires");
    assertThat(refused(() -> added(attributes("custom_x", clock.instant())))).isEqualTo("expires");
  }

  @Test
  void addsNoEventOfOurs() {
    assertThat(refused(() -> added(attributes("login", null)))).isEqualTo("action");
  }

  @Test
  void isAboutWhoeverTellsUnlessItSaysOtherwise() {
    var ada = new Subject(new UserId(7), "ada", "", "", true, false, Set.of());
    var author = new Author(ada, Grants.ALL, Client.UNKNOWN, null);

    ObjectKey key = resource.add(attributes("custom_x", null), null, author);

    assertThat(resource.find(key).orElseThrow().shown().user().fields())
        .containsEntry("username", Value.of("ada"))
        .containsEntry("pk", Value.of(7));
  }

  @Test
  void keepsNoSecret() {
    EventView shown = added(attributes("custom_x", null)).shown();

    assertThat(shown.context().fields()).containsEntry("password", Cleansing.STARS);
  }

  @Test
  void appendsACorrectionThatIsKeptAsLong() {
    Stored<EventAttributes, EventView> first = added(attributes("custom_x", null));
    clock.advance(Duration.ofDays(1));

    resource.update(first, attributes("custom_y", null), Author.SYSTEM);

    EventView corrected = resource.find(first.key()).orElseThrow().shown();
    assertThat(corrected.pk()).isEqualTo(first.shown().pk());
    assertThat(corrected.action()).isEqualTo("custom_y");
    assertThat(corrected.created()).isEqualTo(first.shown().created());
    assertThat(corrected.expires()).isEqualTo(first.shown().expires());
    assertThat(events.find(corrected.pk(), clock.instant()).orElseThrow().version()).isOne();
  }

  @Test
  void correctsNothingThatWouldHideWhatHappened() {
    Instant expires = clock.instant().plus(Duration.ofDays(2));
    Stored<EventAttributes, EventView> first = added(attributes("custom_x", expires));

    assertThat(refused(() -> corrected(first, attributes("login", null)))).isEqualTo("action");
    assertThat(refused(() -> corrected(first, attributes("custom_x", expires.minusMillis(1)))))
        .isEqualTo("expires");
    assertThat(
            refused(() ->
                corrected(
                    first, attributes("custom_x", clock.instant().plus(RETENTION).plusMillis(1)))))
        .isEqualTo("expires");
  }

  @Test
  void takesASearchForWordsThatItCannotRead() {
    assertThat(resource.understood("action = \"login\"")).isPresent();
    assertThat(resource.understood("some words")).isEmpty();
    assertThat(resource.understood("shoe = 7")).isEmpty();
    assertThat(resource.understood(" ")).isEmpty();
  }

  private Stored<EventAttributes, EventView> added(EventAttributes attributes) {
    ObjectKey key = resource.add(attributes, null, Author.SYSTEM);
    return resource.find(key).orElseThrow();
  }

  private void corrected(Stored<EventAttributes, EventView> before, EventAttributes attributes) {
    resource.update(before, attributes, Author.SYSTEM);
  }

  private static EventAttributes attributes(String action, @Nullable Instant expires) {
    return new EventAttributes(
        Value.Fields.NONE,
        action,
        "test",
        new Value.Fields(Map.of("password", Value.of("hunter2"))),
        "192.0.2.7",
        expires,
        Value.Fields.NONE);
  }

  private static String refused(ThrowingCallable call) {
    return catchThrowableOfType(FlowFault.Invalid.class, call).problems().stream()
        .map(Problem::field)
        .findFirst()
        .orElseThrow();
  }
}
