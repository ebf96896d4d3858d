package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.port.InMemoryPorts;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PromptAnswersTest {

  private final InMemoryPorts ports = new InMemoryPorts();
  private final PromptAnswers answers = new PromptAnswers(ports.users());
  private final UserId ada =
      ports.users().add(new NewUser("ada", "", "", true), null, List.of(), Instant.EPOCH);

  private static AskedField field(Prompt prompt, Value initial, Value... choices) {
    var shown =
        new PromptStage.Field(
            prompt.fieldKey(),
            "",
            prompt.type(),
            prompt.required(),
            prompt.placeholder(),
            "",
            0,
            "",
            null);
    return new AskedField(prompt, shown, initial, List.of(choices));
  }

  private static AskedField field(PromptType type) {
    return field(Prompt.named("field", type), Value.of(""), Value.of("a"), Value.of(42));
  }

  private PromptAnswers.Read read(AskedField field, @Nullable Value sent) {
    Value.Fields all = sent == null ? Value.Fields.NONE : new Value.Fields(Map.of("field", sent));
    return answers.read(List.of(field), all, Subject.ANONYMOUS);
  }

  private @Nullable Value value(PromptType type, Value sent) {
    PromptAnswers.Read read = read(field(type), sent);
    assertThat(read.problems()).isEmpty();
    return read.values().fields().get("field");
  }

  private String code(AskedField field, @Nullable Value sent) {
    List<Problem> problems = read(field, sent).problems();
    assertThat(problems).extracting(Problem::field).containsExactly("field");
    return problems.getFirst().code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "TEXT|' a '|' a '",
        "TEXT_AREA|' a '|' a '",
        "USERNAME|' new '|'new'",
        "EMAIL|'a@b.example'|'a@b.example'",
        "PASSWORD|'secret'|'secret'",
        "DATE|'2026-11-23'|'2026-11-23'",
        "DATE_TIME|'2026-11-23T10:00:00+02:00'|'2026-11-23T08:00:00Z'",
        "DATE_TIME|'2026-11-23T10:00'|'2026-11-23T10:00:00Z'",
        "FILE|'data:text/plain;base64,YWJj'|'data:text/plain;base64,YWJj'",
        "FILE|'data:;base64,'|'data:;base64,'",
        "RADIO_BUTTON_GROUP|'a'|'a'",
        "AK_LOCALE|''|''",
        "SEPARATOR|''|''",
        "ALERT_INFO|'x'|'x'"
      })
  void takesWhatFits(PromptType type, String sent, String kept) {
    assertThat(value(type, Value.of(unquoted(sent)))).isEqualTo(Value.of(unquoted(kept)));
  }

  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1);
  }

  @Test
  void keepsTheTypesOfNumbersFlagsAndChoices() {
    assertThat(value(PromptType.NUMBER, Value.of("42"))).isEqualTo(Value.of(42));
    assertThat(value(PromptType.NUMBER, Value.of(42))).isEqualTo(Value.of(42));
    assertThat(value(PromptType.CHECKBOX, Value.of("on"))).isEqualTo(Value.of(true));
    assertThat(value(PromptType.DROPDOWN, Value.of("42"))).isEqualTo(Value.of(42));
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL, nobody, invalid",
    "NUMBER, 1.5, invalid",
    "NUMBER, many, invalid",
    "CHECKBOX, perhaps, invalid",
    "DATE, 2026-02-30, invalid",
    "DATE_TIME, tomorrow, invalid",
    "FILE, plain text, invalid",
    "FILE, 'data:text/plain,abc', invalid",
    "FILE, 'http://host.example/;base64,YWJj', invalid",
    "FILE, 'data:;base64,***', invalid",
    "RADIO_BUTTON_GROUP, b, invalid_choice",
    "DROPDOWN, b, invalid_choice",
    "USERNAME, ada, invalid",
    "TEXT, '', blank",
    "PASSWORD, '', blank"
  })
  void refusesWhatDoesNotFit(PromptType type, String sent, String code) {
    assertThat(code(field(type), Value.of(sent))).isEqualTo(code);
  }

  @Test
  void refusesWhatNoDatabaseKeepsAndWhatIsTooLong() {
    assertThat(code(field(PromptType.TEXT), Value.of("a\0b"))).isEqualTo("invalid");
    assertThat(code(field(PromptType.TEXT), Value.of("\ud800"))).isEqualTo("invalid");
    assertThat(code(field(PromptType.TEXT), new Value.Items(List.of()))).isEqualTo("invalid");
    assertThat(code(field(PromptType.TEXT), Value.NULL)).isEqualTo("null");
    assertThat(code(field(PromptType.TEXT), Value.of("x".repeat(4_097)))).isEqualTo("max_length");
  }

  @Test
  void takesAFileOfFiveMebibytesAndNoLargerOne() {
    String head = "data:;base64,";
    String file = head + "A".repeat(((5 << 20) - head.length()) / 4 * 4);

    assertThat(value(PromptType.FILE, Value.of(file))).isEqualTo(Value.of(file));
    assertThat(code(field(PromptType.FILE), Value.of(file + "A".repeat(16))))
        .isEqualTo("max_length");
  }

  @Test
  void letsPeopleKeepTheirOwnName() {
    Subject self = ports.users().find(ada).orElseThrow().asSubject();
    var sent = new Value.Fields(Map.of("field", Value.of("ada")));

    assertThat(answers.read(List.of(field(PromptType.USERNAME)), sent, self).problems()).isEmpty();
  }

  @Test
  void wantsTheSamePasswordTwice() {
    List<AskedField> both =
        List.of(
            field(Prompt.named("one", PromptType.PASSWORD), Value.of("")),
            field(Prompt.named("two", PromptType.PASSWORD), Value.of("")));
    var same = new Value.Fields(Map.of("one", Value.of("x"), "two", Value.of("x")));
    var other = new Value.Fields(Map.of("one", Value.of("x"), "two", Value.of("y")));

    assertThat(answers.read(both, same, Subject.ANONYMOUS).problems()).isEmpty();
    assertThat(answers.read(both, other, Subject.ANONYMOUS).problems())
        .containsExactly(Problem.invalid("Passwords don't match."));
  }

  @Test
  void ignoresWhatIsSentForFieldsThatCannotBeChanged() {
    Value sent = Value.of("sent");
    Prompt hidden = Prompt.named("field", PromptType.HIDDEN).placeholder("fallback", false);
    Prompt shown = Prompt.named("field", PromptType.TEXT_READ_ONLY).placeholder("x", false);

    assertThat(read(field(hidden, Value.of("known")), sent).values().fields())
        .containsEntry("field", Value.of("known"));
    assertThat(read(field(hidden, Value.of("")), sent).values().fields())
        .containsEntry("field", Value.of("fallback"));
    assertThat(read(field(shown, Value.of("")), sent).values().fields())
        .containsEntry("field", Value.of(""));
  }

  @ParameterizedTest
  @EnumSource(PromptType.class)
  void wantsOnlyWhatIsRequired(PromptType type) {
    Prompt prompt = Prompt.named("field", type);
    boolean needed = !type.isNeverRequired() && !type.ignoresAnswers();

    assertThat(read(field(prompt, Value.of("")), null).problems().isEmpty()).isEqualTo(!needed);
    assertThat(read(field(prompt, Value.of("at first")), null).problems()).isEmpty();
    assertThat(read(field(prompt.optional(), Value.of("")), null).problems()).isEmpty();
  }

  @Test
  void fallsBackOnTheInitialValueOnlyWhereNothingWasSent() {
    AskedField field = field(Prompt.named("field", PromptType.TEXT), Value.of("at first"));

    assertThat(read(field, null).values().fields()).containsEntry("field", Value.of("at first"));
    assertThat(code(field, Value.of(""))).isEqualTo("blank");
  }

  @Test
  void readsTenThousandFields() {
    List<AskedField> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> field(Prompt.named("f" + i, PromptType.TEXT), Value.of("x")))
            .toList();

    assertThat(answers.read(many, Value.Fields.NONE, Subject.ANONYMOUS).values().fields())
        .hasSize(10_000);
  }
}
