package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.stage.Stage;
import dev.sluice.domain.stage.kind.CaptchaStage;
import dev.sluice.domain.stage.kind.CaptchaStage.RequestContentType;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Captchas of somebody else. The visitors are not the extension's, which may ask no other host. */
@ExtendWith(BrowserExtension.class)
class CaptchaIT {

  private static final String BLOCKED =
      "The captcha could not be shown. Check your connection, and whether something blocks it.";

  private final CaptchaProvider provider = new CaptchaProvider();
  private final String slug = "captcha-" + UUID.randomUUID().toString().substring(0, 8);
  private Visitors visitors;
  private Visitor visitor;

  @BeforeEach
  void comeIn(Visitor decoy) {
    visitors = new Visitors(decoy.page().context().browser(), decoy.server());
    visitor = visitors.come();
  }

  @AfterEach
  void leave() {
    visitors.close();
    provider.close();
  }

  private Stage captcha(String script, boolean interactive) {
    return Stage.named(
        slug,
        new CaptchaStage(
            "site",
            new Secret("secret"),
            provider.origin() + script,
            provider.origin() + "/siteverify",
            RequestContentType.FORM,
            interactive,
            0.5,
            1.0,
            true));
  }

  private Response open(Stage... stages) {
    TestFlows.of(visitor.server(), slug, stages);
    return visitor.open(Flows.page(slug));
  }

  private Stage after() {
    return Stage.named(slug + "-after", new DummyStage(false));
  }

  private void assertPassed() {
    assertThat(visitor.text(slug + "-after")).isVisible();
    assertThat(visitor.traffic().log()).noneMatch(line -> line.contains("Content Security Policy"));
  }

  @Test
  void isShownAndSolvedByDayAndByNight() {
    open(captcha("/api.js", true), after());
    assertThat(visitor.button("I am human")).isVisible();
    assertThat(visitor.page().frameLocator("iframe").getByText("In a frame")).isVisible();
    visitor.screenshot("captcha-light-1280");
    visitor.appear(ColorScheme.DARK, Look.USUAL.phone());
    visitor.screenshot("captcha-dark-390");

    visitor.button("I am human").click();

    assertPassed();
    assertThat(provider.seen()).isEqualTo(1);
  }

  @Test
  void isTriedAgainByHandWhereNobodySeesIt() {
    open(captcha("/api.js", false), after());

    assertThat(visitor.alert("The captcha has expired or was used before. Try again.")).isVisible();
    visitor.screenshot("captcha-refused-light-1280");
    visitor.button("Try again").click();

    assertPassed();
  }

  @Test
  void isLoadedAgainWhereThatFailedBefore() {
    open(captcha("/flaky.js", true), after());

    assertThat(visitor.text(BLOCKED)).isVisible();
    visitor.button("Try again").click();
    visitor.button("I am human").click();

    assertPassed();
  }

  @Test
  void standsBesideTheNameWhereThatIsAsked() {
    Stage captcha = captcha("/api.js", true);
    TestFlows.keep(visitor.server(), captcha);
    var who = IdentificationStage.by(UserField.USERNAME).guardedBy(captcha.id());
    open(Stage.named(slug + "-who", who), after());
    visitor.box("Username").fill(RunningServer.ADMINISTRATOR);

    visitor.button("Continue").click();
    assertThat(visitor.text("Solve the captcha first.")).isVisible();
    visitor.screenshot("captcha-identification-light-1280");
    visitor.button("I am human").click();

    assertPassed();
  }

  @Test
  void isAllowedWhereTheFlowAsksAndNowhereElse() {
    String guarded = policy(open(captcha("/api.js", true), after()));
    String usual = policy(visitor.open(Flows.page("default-authentication-flow")));

    assertThat(guarded).contains("script-src 'self' " + provider.origin() + ";");
    assertThat(usual).contains("script-src 'self';").doesNotContain(provider.origin());
  }

  private static String policy(Response response) {
    return String.valueOf(response.headerValue("content-security-policy"));
  }
}
