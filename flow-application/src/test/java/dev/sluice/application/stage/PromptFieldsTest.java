package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.ExpressionFailed;
import dev.sluice.application.port.Expressions.Question;
import dev.sluice.application.port.KnownExpressions;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.policy.PolicyRequest;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.stage.kind.PromptStage.Choice;
import dev.sluice.domain.stage.kind.PromptStage.Field;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptFieldsTest {

  private static final Value FIRST = choice("first", "The first");
  private static final Value SECOND = choice("second", "The second");

  private final KnownExpressions expressions =
      new KnownExpressions()
          .with("greeting", Value.of("hello"))
          .with("nothing", new Value.Items(List.of()))
          .with("several", items(Value.of("text"), Value.of(true), Value.of(42)))
          .with("two", items(FIRST, SECOND))
          .with("true", Value.of(true))
          .with("second", Value.of("second"));

  private final PromptFields fields = new PromptFields(expressions, html -> "clean " + html);

  private static Value choice(String value, String label) {
    return new Value.Fields(Map.of("value", Value.of(value), "label", Value.of(label)));
  }

  private static Value items(Value... items) {
    return new Value.Items(List.of(items));
  }

  private static PromptFields.Setting setting(Map<String, Value> known, boolean strict) {
    var question =
        new Question(
            PolicyRequest.about(Subject.ANONYMOUS, Instant.EPOCH), name -> Value.Fields.NONE);
    return new PromptFields.Setting(question, new Value.Fields(known), strict);
  }

  private Field shown(Prompt prompt) {
    return shown(prompt, Map.of());
  }

  private Field shown(Prompt prompt, Map<String, Value> known) {
    return fields.ask(List.of(prompt), setting(known, false)).getFirst().shown();
  }

  private static Prompt text() {
    return Prompt.named("field", PromptType.TEXT);
  }

  private static Prompt dropdown() {
    return Prompt.named("field", PromptType.DROPDOWN);
  }

  @Test
  void evaluatesAPlaceholderWhichNothingTypedReplaces() {
    Prompt prompt = text().placeholder("greeting", true);

    assertThat(shown(prompt, Map.of("field", Value.of("typed"))).placeholder()).isEqualTo("hello");
  }

  @Test
  void showsTheTextOfAnExpressionThatFails() {
    Prompt prompt = text().placeholder("broken(", true).initially("broken too", true);

    assertThat(shown(prompt).placeholder()).isEqualTo("broken(");
    assertThat(shown(prompt).initialValue()).isEqualTo("broken too");
    assertThatExceptionOfType(ExpressionFailed.class)
        .isThrownBy(() -> fields.ask(List.of(prompt), setting(Map.of(), true)));
  }

  @Test
  void evaluatesNothingThatIsNoExpression() {
    Prompt prompt = text().placeholder("greeting", false).initially("greeting", false);

    assertThat(shown(prompt).placeholder()).isEqualTo("greeting");
    assertThat(shown(prompt).initialValue()).isEqualTo("greeting");
  }

  @Test
  void prefersWhatWasTypedBeforeToAnInitialValueAndNeverEvaluatesIt() {
    Prompt prompt = text().initially("greeting", true);

    assertThat(shown(prompt).initialValue()).isEqualTo("hello");
    assertThat(shown(prompt, Map.of("field", Value.of("greeting"))).initialValue())
        .isEqualTo("greeting");
  }

  @Test
  void offersNothingWhereThereAreNoChoices() {
    Field field = shown(dropdown().placeholder("nothing", true));

    assertThat(field).returns("", Field::placeholder).returns("", Field::initialValue);
    assertThat(field.choices()).isNull();
  }

  @Test
  void makesOneChoiceOfWhatIsNoList() {
    assertThat(shown(dropdown().placeholder("only", false)))
        .returns(List.of(new Choice("only", "only")), Field::choices)
        .returns("only", Field::initialValue);
    assertThat(shown(dropdown().placeholder("greeting", true)))
        .returns(List.of(new Choice("hello", "hello")), Field::choices)
        .returns("hello", Field::initialValue);
    expressions.with("first", FIRST);
    assertThat(shown(dropdown().placeholder("first", true)))
        .returns(List.of(new Choice("first", "The first")), Field::choices)
        .returns("first", Field::initialValue);
  }

  @Test
  void writesChoicesOfAllTypesAsTexts() {
    Field field = shown(dropdown().placeholder("several", true));

    assertThat(field.choices())
        .containsExactly(
            new Choice("text", "text"), new Choice("true", "true"), new Choice("42", "42"));
    assertThat(field.initialValue()).isEqualTo("text");
    assertThat(shown(dropdown().placeholder("several", true).initially("true", true)))
        .returns("true", Field::initialValue);
  }

  @Test
  void choosesAmongMapsByTheirValues() {
    Prompt prompt = dropdown().placeholder("two", true);

    assertThat(shown(prompt.initially("second", true)).initialValue()).isEqualTo("second");
    assertThat(shown(prompt.initially("third", false)).initialValue()).isEqualTo("first");
  }

  @Test
  void takesChoicesAndTheInitialOneFromWhatIsKnown() {
    Map<String, Value> known =
        Map.of("field__choices", items(Value.of("a"), Value.of("b")), "field", Value.of("b"));

    assertThat(shown(dropdown().placeholder("two", true), known))
        .returns(List.of(new Choice("a", "a"), new Choice("b", "b")), Field::choices)
        .returns("b", Field::initialValue);
  }

  @Test
  void showsNoPasswordThatIsKnownAndCleansMarkup() {
    Map<String, Value> known = Map.of("field", Value.of("secret"));

    assertThat(shown(Prompt.named("field", PromptType.PASSWORD), known).initialValue()).isEmpty();
    assertThat(shown(Prompt.named("field", PromptType.STATIC).initially("<b>", false)))
        .returns("clean <b>", Field::initialValue);
    assertThat(shown(Prompt.named("field", PromptType.SEPARATOR)).label()).isEmpty();
  }

  @Test
  void sortsFieldsByTheirOrder() {
    List<Prompt> prompts = List.of(text().at(2), dropdown().at(1));

    assertThat(fields.ask(prompts, setting(Map.of(), false)))
        .extracting(field -> field.prompt().order())
        .containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource(PromptType.class)
  void asksForFieldsOfEveryType(PromptType type) {
    Prompt prompt = Prompt.named("field", type).placeholder("words", false);

    assertThat(shown(prompt)).returns(type, Field::type).returns(true, Field::required);
    assertThat(shown(prompt.optional()).required()).isFalse();
    assertThat(shown(prompt).choices() == null).isNotEqualTo(type.offersChoices());
  }
}
