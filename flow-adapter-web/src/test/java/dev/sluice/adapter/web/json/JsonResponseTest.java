package dev.sluice.adapter.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.ResponseSource.Read;
import dev.sluice.domain.stage.ResponseSource.Read.Bad;
import dev.sluice.domain.stage.ResponseSource.Read.Good;
import dev.sluice.domain.stage.kind.StageResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonResponseTest {

  record Text(String someText) implements StageResponse {}

  record Loose(@Nullable String text) implements StageResponse {}

  record Secret(String password) implements StageResponse {}

  record Flag(boolean rememberMe) implements StageResponse {}

  record Count(int few, @Nullable Long many) implements StageResponse {}

  record Tree(@Nullable Map<String, Object> webauthn) implements StageResponse {}

  record Even(int number) implements StageResponse {
    Even {
      if (number % 2 != 0) {
        throw new IllegalArgumentException("must be even");
      }
    }
  }

  record Odd(Thread thread) implements StageResponse {}

  @Test
  void readsATextWithoutTheSpacesAroundIt() {
    assertThat(read("{\"some_text\": \" a b \", \"other\": []}", Text.class))
        .isEqualTo(new Good<>(new Text("a b")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                    | required | This field is required.",
        "{\"someText\": \"x\"}     | required | This field is required.",
        "{\"some_text\": null}   | null     | This field may not be null.",
        "{\"some_text\": \"\"}     | blank    | This field may not be blank.",
        "{\"some_text\": \"  \"}   | blank    | This field may not be blank.",
        "{\"some_text\": true}   | invalid  | Not a valid string.",
        "{\"some_text\": {}}     | invalid  | Not a valid string.",
        "{\"some_text\": [\"a\"]}  | invalid  | Not a valid string.",
        "{\"some_text\": \"a\\u0000\"} | invalid | Null characters are not allowed.",
        "{\"some_text\": \"a\\ud800\"} | invalid | Not a valid string.",
      })
  void saysWhatIsWrongWithAText(String json, String code, String message) {
    assertThat(read(json, Text.class)).isEqualTo(bad(new Problem("some_text", code, message)));
  }

  @Test
  void takesANumberForAText() {
    assertThat(read("{\"some_text\": 12}", Text.class)).isEqualTo(new Good<>(new Text("12")));
  }

  @Test
  void refusesATextThatIsTooLong() {
    assertThat(read("{\"some_text\": \"%s\"}".formatted("x".repeat(10_000)), Text.class))
        .isEqualTo(
            bad(
                new Problem(
                    "some_text",
                    "max_length",
                    "Ensure this field has no more than 4096 characters.")));
  }

  @Test
  void countsCharactersNotHalves() {
    String faces = "😀".repeat(4_096);

    assertThat(read("{\"some_text\": \"%s\"}".formatted(faces), Text.class))
        .isEqualTo(new Good<>(new Text(faces)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\": null}"})
  void takesNothingWhereNothingIsAllowed(String json) {
    assertThat(read(json, Loose.class)).isEqualTo(new Good<>(new Loose(null)));
  }

  @Test
  void takesABlankTextWhereNothingIsAllowed() {
    assertThat(read("{\"text\": \"  \"}", Loose.class)).isEqualTo(new Good<>(new Loose("")));
  }

  @Test
  void refusesTheWrongTypeEvenWhereNothingIsAllowed() {
    assertThat(read("{\"text\": false}", Loose.class))
        .isEqualTo(bad(Problem.invalid("text", "Not a valid string.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", " a ", "\\t"})
  void leavesThePasswordAsItIs(String password) {
    assertThat(read("{\"password\": \"%s\"}".formatted(password), Secret.class))
        .isEqualTo(new Good<>(new Secret(password.replace("\\t", "\t"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\"", "1", "\"1\"", "\"on\"", "1.0"})
  void takesManyThingsForYes(String value) {
    assertThat(read("{\"remember_me\": %s}".formatted(value), Flag.class))
        .isEqualTo(new Good<>(new Flag(true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"false\"", "\"FALSE\"", "0", "\"0\"", "\"off\""})
  void takesManyThingsForNo(String value) {
    assertThat(read("{\"remember_me\": %s}".formatted(value), Flag.class))
        .isEqualTo(new Good<>(new Flag(false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"\"", "\"maybe\"", "[]", "{}", "[true]"})
  void refusesWhatIsNeitherYesNorNo(String value) {
    assertThat(read("{\"remember_me\": %s}".formatted(value), Flag.class))
        .isEqualTo(bad(Problem.invalid("remember_me", "Must be a valid boolean.")));
  }

  @Test
  void demandsAYesOrNo() {
    assertThat(read("{}", Flag.class))
        .isEqualTo(bad(new Problem("remember_me", "required", "This field is required.")));
  }

  @Test
  void readsWholeNumbers() {
    assertThat(read("{\"few\": \"12\", \"many\": 9000000000}", Count.class))
        .isEqualTo(new Good<>(new Count(12, 9_000_000_000L)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.5        | invalid   | A valid integer is required.",
        "true       | invalid   | A valid integer is required.",
        "\"x\"        | invalid   | A valid integer is required.",
        "2147483648 | max_value | Ensure this value is less than or equal to 2147483647.",
        "-2147483649 | min_value | Ensure this value is greater than or equal to -2147483648.",
      })
  void saysWhatIsWrongWithANumber(String value, String code, String message) {
    assertThat(read("{\"few\": %s}".formatted(value), Count.class))
        .isEqualTo(bad(new Problem("few", code, message)));
  }

  @Test
  void readsAnObject() {
    assertThat(read("{\"webauthn\": {\"id\": \"x\", \"n\": [1]}}", Tree.class))
        .isEqualTo(new Good<>(new Tree(Map.of("id", "x", "n", List.of(1)))));
  }

  @Test
  void refusesAnObjectThatIsNone() {
    assertThat(read("{\"webauthn\": []}", Tree.class))
        .isEqualTo(bad(new Problem("webauthn", "not_a_dict", "Expected a dictionary of items.")));
  }

  @Test
  void passesOnWhatTheRecordItselfRefuses() {
    assertThat(read("{\"number\": 3}", Even.class)).isEqualTo(bad(Problem.invalid("must be even")));
  }

  @Test
  void tellsAuthorsOfTypesThatItCannotRead() {
    assertThatIllegalStateException().isThrownBy(() -> read("{}", Odd.class));
  }

  private static <R extends StageResponse> Read<R> read(String json, Class<R> type) {
    return JsonBody.parse(json).response().read(type);
  }

  private static <R> Read<R> bad(Problem problem) {
    return new Bad<>(List.of(problem));
  }
}
