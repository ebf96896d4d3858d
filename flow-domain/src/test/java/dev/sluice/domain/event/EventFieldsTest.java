package dev.sluice.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.EventId;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFieldsTest {

  private static final StoredEvent EVENT =
      new StoredEvent(
          new EventId(UUID.fromString("01234567-89ab-cdef-0123-456789abcdef")),
          0,
          "login",
          "authentik.core",
          "192.0.2.7",
          new Value.Fields(Map.of("username", Value.of("jane"), "pk", Value.of(7))),
          new Value.Fields(Map.of("auth_method", Value.of("password"))),
          Value.Fields.NONE,
          Instant.parse("2026-11-22T10:00:00.500Z"),
          Instant.parse("2027-11-22T10:00:00.500Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "action = \"login\" and user.pk = 7",
        "event_uuid = \"01234567-89ab-cdef-0123-456789abcdef\"",
        "context.auth_method in (\"password\", \"token\")",
        "created > \"2026-11-22\" and created < \"2026-11-23 00:00\"",
        "created > \"2026-11-22T10:00:00Z\"",
        "created <= \"2026-11-22T11:00:00.500+01:00\"",
        "brand.name = None"
      })
  void finds(String search) {
    assertThat(EventFields.matches(EventFields.search(search), EVENT.document())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shoe = 7",
        "user = \"jane\"",
        "action.name = \"login\"",
        "created > \"yesterday\"",
        "created = 7",
        "created < \"+999999999-12-31T00:00:00Z\"",
        "words"
      })
  void knowsWhatEventsHaveNot(String search) {
    assertThatIllegalArgumentException().isThrownBy(() -> EventFields.search(search));
  }
}
