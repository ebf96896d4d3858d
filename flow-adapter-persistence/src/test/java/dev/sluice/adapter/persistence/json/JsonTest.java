package dev.sluice.adapter.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.application.shape.PlainData;
import dev.sluice.domain.context.Evidence;
import dev.sluice.domain.context.EvidenceKind;
import dev.sluice.domain.context.FactorClass;
import dev.sluice.domain.context.Proof;
import dev.sluice.domain.flow.FlowSlug;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.PasswordBackend;
import dev.sluice.domain.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private final Json json = new Json();

  record Sample(
      UserId userId,
      FlowSlug slug,
      TimeDelta lasting,
      PasswordBackend backend,
      EvidenceKind kind,
      Duration duration,
      Instant at,
      @Nullable String absent) {

    public boolean isComputed() {
      return true;
    }

    public String getComputed() {
      return "computed";
    }
  }

  private static final String SAMPLE =
      """
      {"user_id": 7, "slug": "login", "lasting": "days=1",
       "backend": "authentik.core.auth.TokenBackend", "kind": "mail_code",
       "duration": "PT1.5S", "at": "2026-11-22T10:10:00Z"}
      """;

  private static Sample sample() {
    return new Sample(
        new UserId(7),
        new FlowSlug("login"),
        new TimeDelta("days=1"),
        PasswordBackend.TOKEN,
        EvidenceKind.MAIL_CODE,
        Duration.ofMillis(1_500),
        Instant.parse("2026-11-22T10:10:00Z"),
        null);
  }

  @Test
  void writesValuesBareConstantsByNameAndNoNull() {
    assertThat(Golden.tree(json.write(sample()))).isEqualTo(Golden.tree(JSONB.jsonb(SAMPLE)));
  }

  @Test
  void readsWhatItWrites() {
    assertThat(json.read(JSONB.jsonb(SAMPLE), Sample.class)).isEqualTo(sample());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"other\": 1}",
        "{\"user_id\": \"7\"}",
        "{\"user_id\": 7.5}",
        "{\"user_id\": -1}",
        "{\"kind\": \"MAIL_CODE\"}",
        "{\"kind\": 1}",
        "[]",
        "{} {}"
      })
  void refusesWhatItWouldNotWrite(String odd) {
    assertThatIllegalStateException()
        .isThrownBy(() -> json.read(JSONB.jsonb(odd), Sample.class))
        .withMessageStartingWith("stored Sample cannot be read");
  }

  @Test
  void quotesNoValueThatItCannotRead() {
    JSONB odd = JSONB.jsonb("{\"slug\": \"top secret\"}");

    assertThatIllegalStateException()
        .isThrownBy(() -> json.read(odd, Sample.class))
        .satisfies(failure -> {
          assertThat(failure.getMessage()).doesNotContain("top secret");
          assertThat(failure.getCause()).isNull();
        });
  }

  @Test
  void keepsEvidence() {
    var evidence =
        new Evidence(
            List.of(
                new Proof(
                    new UserId(7),
                    EvidenceKind.PASSKEY,
                    Set.of(FactorClass.HAS, FactorClass.IS),
                    null,
                    Instant.parse("2026-11-22T10:10:00.123456Z"))));

    assertThat(json.read(json.write(evidence), Evidence.class)).isEqualTo(evidence);
  }

  @Test
  void keepsFreeDataAsItIs() {
    var attributes =
        Map.<String, Object>of(
            "upn", "jane@corp",
            "nested", Collections.singletonMap("none", null),
            "numbers", List.of(1, 2.5));

    assertThat(json.readAttributes(json.write(attributes))).isEqualTo(attributes);
  }

  record Free(String name, Value.Fields data) {}

  @Test
  void keepsDataOfItsOwnKindAsItIs() {
    var data =
        (Value.Fields) PlainData.value(Map.of("list", List.of(1, true, "a"), "map", Map.of()));
    var free = new Free("a", data);

    JSONB written = json.write(free);

    assertThat(written.data()).contains("\"map\":{}");
    assertThat(json.read(written, Free.class)).isEqualTo(free);
    assertThatIllegalStateException()
        .isThrownBy(() -> json.read(JSONB.jsonb("{\"name\":\"a\",\"data\":[]}"), Free.class));
  }
}
