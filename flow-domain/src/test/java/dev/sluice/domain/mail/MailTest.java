package dev.sluice.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sluice.domain.id.MailId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

  @Test
  void writesAMailboxAsPeopleDo() {
    assertThat(new Mailbox("Ada Lovelace", "ada@example.org"))
        .hasToString("Ada Lovelace <ada@example.org>");
    assertThat(Mailbox.at("ada@example.org")).hasToString("ada@example.org");
  }

  @Test
  void takesLineEndsInNamesForSpaces() {
    assertThat(new Mailbox("Ada\r\nBcc: eve@example.org", "ada@example.org"))
        .hasToString("Ada Bcc: eve@example.org <ada@example.org>");
  }

  @Test
  void leavesNamesOutThatAreNotAscii() {
    assertThat(new Mailbox("Zoë", "zoe@example.org")).hasToString("zoe@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@example.org\r\nBcc: eve@example.org",
        "ada@example.org,eve@example.org",
        "Ada <ada@example.org>",
        "ada@example@org",
        "a da@example.org"
      })
  void refusesWhatIsNoAddress(String text) {
    assertThat(Mailbox.isAddress(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Mailbox.at(text));
  }

  @Test
  void keepsASubjectOnOneLine() {
    assertThat(mail("Hello\r\nBcc: eve@example.org").subject())
        .isEqualTo("Hello Bcc: eve@example.org");
  }

  @Test
  void recordsNothingThatOpensSomething() {
    assertThat(mail("Hello").hiding("s3cret").recordable())
        .isEqualTo(new MailBody("go to /?flow_token=**********", "<a href=\"/**********\">"));
  }

  @Test
  void prefersTheRicherBody() {
    assertThat(new MailBody("text", "<p>html</p>").richest()).isEqualTo("<p>html</p>");
    assertThat(new MailBody("text", "").richest()).isEqualTo("text");
  }

  private static Mail mail(String subject) {
    return Mail.to(
        Mailbox.at("ada@example.org"),
        new MailId(new UUID(0, 1)),
        subject,
        new MailBody("go to /?flow_token=s3cret", "<a href=\"/s3cret\">"));
  }
}
