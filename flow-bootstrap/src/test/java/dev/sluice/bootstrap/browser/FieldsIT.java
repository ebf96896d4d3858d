package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class FieldsIT {

  private static final int TOO_LARGE = 4 << 20;

  @Test
  void somebodyFillsInEveryKindOfField(Visitors visitors) {
    Visitor visitor = visitors.come();
    Scene.EVERY_FIELD.enter(visitor);
    fill(visitor);
    visitor.box("Picture").setInputFiles(file(3));

    Request sent =
        visitor
            .page()
            .waitForRequest(
                request -> request.method().equals("POST"),
                () -> visitor.button("Continue").click());

    assertThat(sent.postData())
        .contains("\"born\":\"1815-12-10\"", "\"age\":\"36\"", "\"terms\":true")
        .contains(
            "\"team\":\"Sales\"", "\"size\":\"L\"", "\"arrival\":\"2026-01-02T03:04:00.000Z\"")
        .contains("\"picture\":\"data:image/png;base64,")
        .doesNotContain("\"note\"", "\"words\"", "\"rest\"");
    assertThat(visitor.text("every-field-1")).isVisible();
  }

  @Test
  void theFirstWrongFieldIsWhereOneGoesOn(Visitor visitor) {
    Scene.WRONG_FIELDS.enter(visitor);

    Locator box = visitor.box("Username");
    assertThat(box).isFocused();
    assertThat(box).hasAttribute("aria-invalid", "true");
    assertThat(box).hasAccessibleDescription(Pattern.compile("already taken"));
  }

  @Test
  void aFileThatIsTooLargeIsNotSent(Visitor visitor) {
    Scene.EVERY_FIELD.enter(visitor);
    fill(visitor);

    visitor.box("Picture").setInputFiles(file(TOO_LARGE));
    visitor.button("Continue").click();

    assertThat(visitor.alert("“ada.png” is too large.")).isVisible();
    visitor.box("Picture").setInputFiles(file(3));
    assertThat(visitor.alert("“ada.png” is too large.")).isHidden();
  }

  @Test
  void aNewPasswordIsJudgedAndComparedWhereItIsTyped(Visitor visitor) {
    Scene.NEW_PASSWORD.enter(visitor);

    visitor.box("New password").fill("password1");
    assertThat(visitor.status("Password strength: very weak")).isVisible();
    visitor.box("New password").fill("correct horse battery staple");
    assertThat(visitor.status("Password strength: strong")).isVisible();
    visitor.box("Repeat it").fill("correct horse");

    assertThat(visitor.text("The passwords do not match yet.")).isHidden();
    visitor.box("New password").focus();
    assertThat(visitor.status("The passwords do not match yet.")).isVisible();
  }

  @Test
  void whoeverChoosesALanguageReadsTheNextStepInIt(Visitor visitor) {
    Scene.EVERY_FIELD.enter(visitor);
    assertThat(visitor.text("Step 1 of 2")).isVisible();
    fill(visitor);

    visitor.box("Language of mails").selectOption("Deutsch");
    visitor.button("Continue").click();

    assertThat(visitor.button("Weiter")).isVisible();
    assertThat(visitor.text("Schritt 2 von 2")).isVisible();
  }

  private static void fill(Visitor visitor) {
    visitor.box("Username").fill("field-tester");
    visitor.box("Name").fill("Ada");
    visitor.box("Email").fill("ada@example.org");
    visitor.box("About you").fill("Reckons.");
    visitor.box("Age").fill("36");
    visitor.box("Date of birth").fill("1815-12-10");
    visitor.box("Team").selectOption("Sales");
    visitor.box("L").check();
    visitor.box("I have read the house rules").check();
  }

  private static FilePayload file(int size) {
    return new FilePayload("ada.png", "image/png", new byte[size]);
  }
}
