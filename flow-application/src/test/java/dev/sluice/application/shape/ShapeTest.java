package dev.sluice.application.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.domain.id.FlowId;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.StageName;
import dev.sluice.domain.stage.kind.DenyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import dev.sluice.domain.stage.kind.PasswordStage;
import dev.sluice.domain.stage.kind.RedirectStage;
import dev.sluice.domain.stage.kind.StageConfig;
import dev.sluice.domain.stage.kind.UserLoginStage;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {

  enum Color {
    RED,
    DARK_BLUE
  }

  record Thing(
      String name,
      @MayBeBlank String note,
      int count,
      Boolean open,
      Color color,
      @Nullable FlowId flow,
      List<Integer> numbers,
      Map<String, Object> attributes,
      @Nullable Instant expires,
      TimeDelta duration) {

    Thing {
      open = open == null || open;
      numbers = numbers == null ? List.of() : List.copyOf(numbers);
      attributes = attributes == null ? Map.of() : attributes;
      duration = duration == null ? new TimeDelta("days=1") : duration;
      if (count < 0) {
        throw new IllegalArgumentException("count must be at least 0 but is " + count);
      }
    }
  }

  record Named(StageName name, StageConfig config) {}

  record Locked(String name, Secret key) {}

  record Wrapped(int id, Locked inner) {}

  private static final Shape<Thing> SHAPE = Shape.of(Thing.class);
  private static final UUID KEY = UUID.fromString("00000000-0000-0000-0000-0000000000ab");

  private static Value.Fields minimal() {
    return fields("name", "n", "note", "", "count", 1, "color", "dark_blue");
  }

  private static Value.Fields fields(@Nullable Object... pairs) {
    var values = new LinkedHashMap<String, Value>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(String.valueOf(pairs[i]), PlainData.value(pairs[i + 1]));
    }
    return new Value.Fields(values);
  }

  private static List<Problem> problems(String field, @Nullable Object value) {
    Value.Fields sent = minimal().merged(fields(field, value));
    return switch (SHAPE.read(sent)) {
      case Shape.Read.Good<Thing> _ -> List.of();
      case Shape.Read.Bad<Thing>(var found) -> found;
    };
  }

  @Nested
  class Fields {

    @Test
    void areRequiredUnlessTheConstructorGivesThemAValue() {
      assertThat(SHAPE.fields().stream().filter(ShapeField::isRequired).map(ShapeField::name))
          .containsExactly("name", "note", "count", "color");
    }

    @Test
    void ofTheKindsAreThoseOfTheWire() {
      assertThat(required(PasswordStage.class)).containsExactly("backends");
      assertThat(required(IdentificationStage.class)).isEmpty();
      assertThat(required(RedirectStage.class)).containsExactly("mode");
      assertThat(required(UserLoginStage.class)).isEmpty();
      assertThat(required(DenyStage.class)).isEmpty();
    }

    private static List<String> required(Class<?> type) {
      return Shape.of(type).fields().stream()
          .filter(ShapeField::isRequired)
          .map(ShapeField::name)
          .toList();
    }

    @Test
    void ofInlinedRecordsStandBesideTheOthers() {
      var shape = Shape.inlining(Named.class, Map.of("config", DenyStage.class));

      assertThat(shape.require(fields("name", "n", "deny_message", "")))
          .isEqualTo(new Named(new StageName("n"), new DenyStage("")));
      assertThat(shape.write(new Named(new StageName("n"), new DenyStage("no"))))
          .isEqualTo(fields("name", "n", "deny_message", "no"));
    }

    @Test
    void ofInlinedRecordsAreReportedTogetherWithTheOthers() {
      var shape = Shape.inlining(Named.class, Map.of("config", PasswordStage.class));

      assertThat(shape.read(fields("failed_attempts_before_cancel", "many")))
          .isEqualTo(
              new Shape.Read.Bad<>(
                  List.of(
                      new Problem("name", "required", "This field is required."),
                      new Problem("backends", "required", "This field is required."),
                      Problem.invalid(
                          "failed_attempts_before_cancel", "A valid integer is required."))));
    }
  }

  @Test
  void writesWhatItReads() {
    Value.Fields all =
        fields(
            "name",
            "n",
            "note",
            "",
            "count",
            2,
            "open",
            false,
            "color",
            "red",
            "flow",
            KEY.toString(),
            "numbers",
            List.of(1, 2),
            "attributes",
            Map.of("a", List.of(1.5)),
            "expires",
            "2026-11-22T10:00:00Z",
            "duration",
            "hours=1");

    assertThat(SHAPE.write(SHAPE.require(all))).isEqualTo(all);
  }

  @Test
  void givesDefaultsToWhatIsLeftOut() {
    Thing thing = SHAPE.require(minimal());

    assertThat(thing.open()).isTrue();
    assertThat(thing.numbers()).isEmpty();
    assertThat(thing.duration()).isEqualTo(new TimeDelta("days=1"));
  }

  @Test
  void ignoresFieldsThatThereAreNot() {
    assertThat(problems("pk", KEY.toString())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "name, '  ', blank",
    "count, x, invalid",
    "count, 99999999999, max_value",
    "count, -1, invalid",
    "open, maybe, invalid",
    "color, green, invalid_choice",
    "flow, no-uuid, invalid",
    "numbers, 1, not_a_list",
    "attributes, a, invalid",
    "expires, yesterday, invalid",
    "duration, 3 days, invalid",
  })
  void saysWhichFieldIsWrongAndWhy(String field, String value, String code) {
    assertThat(problems(field, value))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.field()).isEqualTo(field);
          assertThat(problem.code()).isEqualTo(code);
        });
  }

  @Test
  void refusesNullWhereThereHasToBeAValue() {
    assertThat(problems("open", null))
        .containsExactly(new Problem("open", "null", "This field may not be null."));
    assertThat(problems("flow", null)).isEmpty();
  }

  @Test
  void readsNumbersAndClaimsFromTexts() {
    Thing thing = SHAPE.require(minimal().merged(fields("count", "7", "open", "off")));

    assertThat(thing.count()).isEqualTo(7);
    assertThat(thing.open()).isFalse();
  }

  @Test
  void neverShowsSecrets() {
    Shape<Wrapped> whole = Shape.inlining(Wrapped.class, Map.of("inner", Locked.class));
    var wrapped = new Wrapped(1, new Locked("n", new Secret("k")));

    assertThat(whole.write(wrapped)).isEqualTo(fields("id", 1, "name", "n", "key", "k"));
    assertThat(whole.withoutSecrets().write(wrapped)).isEqualTo(fields("id", 1, "name", "n"));
    assertThat(whole.withoutSecrets().fields())
        .extracting(ShapeField::name)
        .containsExactly("id", "name");
    assertThat(whole.fields().getLast().access()).isEqualTo(ShapeField.Access.WRITE_ONLY);
    assertThat(whole.fields().getLast().isRequired()).isTrue();
  }
}
