package dev.sluice.application.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.application.execution.Answers;
import dev.sluice.application.execution.Browser;
import dev.sluice.application.execution.Engine;
import dev.sluice.application.execution.Fields;
import dev.sluice.application.execution.Flows;
import dev.sluice.application.execution.Step;
import dev.sluice.domain.prompt.Prompt;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Problem;
import dev.sluice.domain.stage.kind.PromptStage;
import dev.sluice.domain.stage.kind.UserCreationMode;
import dev.sluice.domain.stage.kind.UserWriteStage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakenNameTest {

  private static final Prompt USERNAME = Prompt.named("username", PromptType.USERNAME);
  private static final Prompt NAME = Prompt.named("name", PromptType.TEXT);

  private final Engine engine =
      new Engine(
          Flows.of(
                  "enroll",
                  PromptStage.of(USERNAME.id()),
                  PromptStage.of(NAME.id()),
                  UserWriteStage.creating(UserCreationMode.ALWAYS_CREATE),
                  Flows.click())
              .asking(List.of(USERNAME, NAME)));

  private final Browser browser = engine.browser();

  private Step overtaken() {
    browser.open("enroll");
    browser.post("enroll", "username", "ada");
    engine.addUser("ada", null);
    return browser.post("enroll", "name", "Ada");
  }

  @Test
  void returnsToThePromptThatAskedForIt() {
    Step asked = overtaken();

    assertThat(asked.answer().problems())
        .containsExactly(Problem.invalid("username", "Username is already taken."));
    assertThat(asked.answer().rejected()).isTrue();
    assertThat(((PromptStage.Challenge) asked.answer().challenge()).fields())
        .singleElement()
        .returns("username", PromptStage.Field::fieldKey)
        .returns("ada", PromptStage.Field::initialValue);
  }

  @Test
  void goesOnWhereItWasWithAnotherName() {
    overtaken();

    Step next = browser.post("enroll", Fields.of("username", "lovelace"));

    assertThat(next.answer()).isEqualTo(Answers.click("enroll-3"));
    assertThat(engine.ports().users().list())
        .extracting(user -> user.username() + "/" + user.name())
        .containsExactly("ada/", "lovelace/Ada");
  }

  @Test
  void asksAgainAsOftenAsItTakes() {
    overtaken();

    assertThat(browser.post("enroll", "username", "ada").answer().problems())
        .containsExactly(Problem.invalid("username", "Username is already taken."));
    assertThat(browser.open("enroll").answer().rejected()).isTrue();
  }
}
