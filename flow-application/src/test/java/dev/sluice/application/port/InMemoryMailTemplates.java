package dev.sluice.application.port;

import dev.sluice.domain.mail.MailBody;
import dev.sluice.domain.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates that say all values, and in which language. */
public final class InMemoryMailTemplates implements MailTemplates {

  /** The name of one that cannot be filled in. */
  public static final String BROKEN = "email/broken.html";

  private static final List<Template> ALL =
      List.of(
          new Template("email/password_reset.html", "Password reset"),
          new Template("email/account_confirmation.html", "Account confirmation"),
          new Template("email/email_otp.html", "Code"),
          new Template("email/invitation.html", "Invitation"),
          new Template(BROKEN, "Broken"));

  @Override
  public List<Template> list() {
    return ALL;
  }

  @Override
  public MailBody render(String name, String languages, Value.Fields values) {
    if (name.equals(BROKEN) || !has(name)) {
      throw new Broken(name + " is broken");
    }
    Value url = values.fields().get("url");
    String said =
        languages + " " + (url == null ? "code " + text(values.fields().get("token")) : url);
    return new MailBody(said, "<p>" + said + "</p>");
  }

  private static String text(@Nullable Value token) {
    return token instanceof Value.Text(String text) ? text : "";
  }
}
