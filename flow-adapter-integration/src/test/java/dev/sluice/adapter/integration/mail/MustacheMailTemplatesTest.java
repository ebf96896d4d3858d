package dev.sluice.adapter.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.application.port.MailTemplates;
import dev.sluice.application.port.MailTemplates.Broken;
import dev.sluice.application.port.MailTemplates.Template;
import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MustacheMailTemplatesTest {

  private static final String RESET = "email/password_reset.html";

  @TempDir private Path directory;

  private final MailTemplates own = new MustacheMailTemplates(new TemplateFiles(null));

  private MailTemplates templates() {
    return new MustacheMailTemplates(new TemplateFiles(directory));
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(directory.resolve("email"));
    Files.writeString(directory.resolve(name), text);
  }

  private static Value.Fields values(String name) {
    return new Value.Fields(
        Map.of(
            "url",
            Value.of("https://id.example.org/if/flow/x/?a=b&flow_token=k"),
            "token",
            Value.of("k"),
            "expires",
            Value.of("2026-11-23 12:00 UTC"),
            "user",
            new Value.Fields(Map.of("username", Value.of("ada"), "name", Value.of(name)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email/password_reset.html",
        "email/account_confirmation.html",
        "email/invitation.html"
      })
  void saysTheLinkInBothBodies(String name) {
    MailBody body = own.render(name, "", values("Ada"));

    assertThat(body.text()).contains("https://id.example.org/if/flow/x/?a=b&flow_token=k");
    assertThat(body.html())
        .contains("href=\"https://id.example.org/if/flow/x/?a&#x3D;b&amp;flow_token&#x3D;k\"");
  }

  @Test
  void takesNoMarkupFromValues() {
    MailBody body = own.render(RESET, "", values("<b>Ada</b>{{user.username}}"));

    assertThat(body.html()).doesNotContain("<b>").contains("&lt;b&gt;Ada").contains("{{user");
    assertThat(body.text()).contains("<b>Ada</b>{{user.username}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de                 | Guten Tag Ada
          de_DE              | Guten Tag Ada
          fr,de-AT;q=0.5     | Guten Tag Ada
          de;q=0.3,en;q=0.9  | Hello Ada
          fr                 | Hello Ada
          *                  | Hello Ada
          ;;;                | Hello Ada
          ../../x            | Hello Ada
          """)
  void speaksTheFirstLanguageThatItKnows(String languages, String greeting) {
    assertThat(own.render(RESET, languages, values("Ada")).text()).startsWith(greeting);
  }

  @Test
  void listsItsOwnTemplates() {
    assertThat(own.list())
        .extracting(Template::name)
        .containsExactly(
            "email/password_reset.html",
            "email/account_confirmation.html",
            "email/email_otp.html",
            "email/event_notification.html",
            "email/invitation.html");
  }

  @Test
  void addsThoseOfTheDirectoryThatCanBeRead() throws IOException {
    write("welcome.html", "Welcome");
    write("welcome.de.html", "Willkommen");
    write("welcome.txt", "Welcome");
    Files.createDirectory(directory.resolve("unreadable.html"));

    assertThat(templates().list())
        .hasSize(6)
        .contains(new Template("welcome.html", "Custom Template: welcome.html"));
  }

  @Test
  void prefersTheDirectory() throws IOException {
    write(RESET, "<p>{{user.username}}</p>");
    write("email/password_reset.txt", "{{user.username}}");

    assertThat(templates().render(RESET, "en", values("Ada")))
        .isEqualTo(new MailBody("ada", "<p>ada</p>"));
  }

  @Test
  void hasNoTextWhereThereIsNone() throws IOException {
    write("welcome.html", "Welcome");

    assertThat(templates().render("welcome.html", "", values("Ada")))
        .isEqualTo(new MailBody("", "Welcome"));
  }

  @Test
  void namesATemplateThatIsBroken() throws IOException {
    write("broken.html", "{{#user}} and no end");

    assertThatExceptionOfType(Broken.class)
        .isThrownBy(() -> templates().render("broken.html", "", values("Ada")))
        .withMessageContaining("broken.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"email/nowhere.html", "../secret.html", "", "email/password_reset.txt"})
  void hasNoOthers(String name) {
    assertThat(templates().has(name)).isFalse();
    assertThatExceptionOfType(Broken.class)
        .isThrownBy(() -> templates().render(name, "", values("Ada")));
  }
}
