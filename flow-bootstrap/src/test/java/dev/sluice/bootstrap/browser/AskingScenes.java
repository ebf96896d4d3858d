package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.sluice.bootstrap.browser.Asking.field;

import dev.sluice.application.port.UserRepository;
import dev.sluice.application.port.UserRepository.NewUser;
import dev.sluice.bootstrap.browser.Asking.Field;
import dev.sluice.bootstrap.journey.RunningServer;
import dev.sluice.bootstrap.journey.TestFlows;
import dev.sluice.domain.identity.UserField;
import dev.sluice.domain.prompt.PromptType;
import dev.sluice.domain.shared.Secret;
import dev.sluice.domain.shared.TimeDelta;
import dev.sluice.domain.stage.kind.DummyStage;
import dev.sluice.domain.stage.kind.EmailStage;
import dev.sluice.domain.stage.kind.IdentificationStage;
import java.time.Instant;
import java.util.List;

/** What people see who are asked for fields, for consent, or to look into their mailbox. */
final class AskingScenes {

  static final int PATIENCE = 31_000;

  private static final Field[] EVERYTHING = {
    new Field("note", "Note", PromptType.ALERT_INFO, "", "<p>It takes <b>two</b> minutes.</p>"),
    field("username", "Username", PromptType.USERNAME),
    new Field("name", "Name", PromptType.TEXT, "Ada Lovelace", ""),
    field("email", "Email", PromptType.EMAIL),
    new Field("about", "About you", PromptType.TEXT_AREA, "", ""),
    field("age", "Age", PromptType.NUMBER),
    field("born", "Date of birth", PromptType.DATE),
    new Field("arrival", "Arrival", PromptType.DATE_TIME, "", "2026-01-02T03:04:00Z"),
    new Field("team", "Team", PromptType.DROPDOWN, "[\"Sales\", \"Harbor\"]", "Harbor"),
    new Field("size", "Size", PromptType.RADIO_BUTTON_GROUP, "[\"S\", \"M\", \"L\"]", "M"),
    field("terms", "I have read the house rules", PromptType.CHECKBOX),
    new Field("rest", "", PromptType.SEPARATOR, "Almost done", ""),
    new Field("badge", "Badge", PromptType.TEXT_READ_ONLY, "", "4711"),
    field("picture", "Picture", PromptType.FILE),
    new Field("locale", "Language of mails", PromptType.AK_LOCALE, "", ""),
    new Field("warn", "Careful", PromptType.ALERT_WARNING, "", "<p>Mind the gap.</p>"),
    new Field("stop", "Wet paint", PromptType.ALERT_DANGER, "", "<p>Do not touch.</p>"),
    new Field("words", "", PromptType.STATIC, "", "<p>By continuing you <i>agree</i>.</p>"),
  };

  private AskingScenes() {}

  static void everyField(Visitor visitor) {
    visitor.open(Asking.fields(visitor.server(), "every-field", EVERYTHING));
    assertThat(visitor.box("Username")).isVisible();
  }

  static void wrongFields(Visitor visitor) {
    visitor.open(
        Asking.fields(
            visitor.server(),
            "wrong-fields",
            new Field("name", "Name", PromptType.TEXT, "", "Ada"),
            field("username", "Username", PromptType.USERNAME)));
    visitor.box("Username").fill(RunningServer.ADMINISTRATOR);
    visitor.button("Continue").click();
    assertThat(visitor.text("Username is already taken.")).isVisible();
  }

  static void newPassword(Visitor visitor) {
    visitor.open(
        Asking.fields(
            visitor.server(),
            "new-password",
            field("password", "New password", PromptType.PASSWORD),
            field("password_repeat", "Repeat it", PromptType.PASSWORD)));
    visitor.box("New password").fill("Tr0ub4dor&3");
    visitor.box("Repeat it").fill("Tr0ubadour");
    assertThat(visitor.text("The passwords do not match yet.")).isVisible();
    assertThat(visitor.text("Password strength: good")).isVisible();
  }

  static void consent(Visitor visitor) {
    visitor.open(Asking.consent(visitor.server()));
    assertThat(visitor.text("Read your email address")).isVisible();
  }

  static void mailSent(Visitor visitor) {
    visitor.page().clock().install();
    visitor.open(mailed(visitor.server(), "mail-page", 5));
    identify(visitor);
  }

  static void mailSentAgain(Visitor visitor) {
    mailSent(visitor);
    visitor.page().clock().runFor(PATIENCE);
    visitor.button("Send it again").click();
    assertThat(visitor.status("Email sent.")).isVisible();
  }

  static void tooManyMails(Visitor visitor) {
    visitor.page().clock().install();
    visitor.open(mailed(visitor.server(), "mail-limit", 0));
    identify(visitor);
    visitor.page().clock().runFor(PATIENCE);
    visitor.button("Send it again").click();
    assertThat(visitor.alert("Too many mails were asked for.")).isVisible();
  }

  private static void identify(Visitor visitor) {
    visitor.box("Username").fill("reader");
    visitor.button("Continue").click();
    assertThat(visitor.heading("Check your mailbox")).isVisible();
  }

  private static String mailed(RunningServer server, String slug, int most) {
    if (!TestFlows.exists(server, slug)) {
      Asking.add(
          server,
          slug,
          IdentificationStage.by(UserField.USERNAME),
          mail(most),
          new DummyStage(false));
    }
    UserRepository users = server.bean(UserRepository.class);
    if (users.find(List.of(UserField.USERNAME), "reader", false).isEmpty()) {
      users.add(
          new NewUser("reader", "Reader", "reader@example.org", true),
          null,
          List.of(),
          Instant.now());
    }
    return Flows.page(slug);
  }

  private static EmailStage mail(int most) {
    return new EmailStage(
        true,
        "localhost",
        25,
        "",
        Secret.NONE,
        false,
        false,
        10,
        "accounts@example.org",
        false,
        new TimeDelta("minutes=30"),
        "Your account",
        "email/password_reset.html",
        most,
        new TimeDelta("minutes=5"));
  }
}
