package dev.sluice.bootstrap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BrowserExtension.class)
class MailPageIT {

  private static final int MINUTES = 5 * 60_000;

  @Test
  void anotherMailIsOfferedAfterAWhile(Visitor visitor) {
    Scene.MAIL_SENT.enter(visitor);
    assertThat(visitor.button("Send it again")).isDisabled();
    assertThat(visitor.text("You can ask for another one in")).isVisible();

    visitor.page().clock().runFor(AskingScenes.PATIENCE);

    assertThat(visitor.button("Send it again")).isEnabled();
    assertThat(visitor.text("You can ask for another one in")).isHidden();
  }

  @Test
  void anotherMailIsToldOfInPassing(Visitor visitor) {
    Scene.MAIL_SENT_AGAIN.enter(visitor);

    assertThat(visitor.alerts()).hasCount(0);
    assertThat(visitor.button("Send it again")).isDisabled();
  }

  @Test
  void afterTooManyOneWaitsForAsLongAsTheServerSays(Visitor visitor) {
    Scene.TOO_MANY_MAILS.enter(visitor);
    visitor.page().clock().runFor(AskingScenes.PATIENCE);
    assertThat(visitor.button("Send it again")).isDisabled();

    visitor.page().clock().runFor(MINUTES);

    assertThat(visitor.button("Send it again")).isEnabled();
  }
}
