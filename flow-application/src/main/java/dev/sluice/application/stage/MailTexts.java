package dev.sluice.application.stage;

import dev.sluice.application.port.UserRepository;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.id.UserId;
import dev.sluice.domain.identity.User;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What mails of stages have in common: whom they address, and in which language. */
final class MailTexts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final UserRepository users;

  MailTexts(UserRepository users) {
    this.users = users;
  }

  static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  static Value.Fields person(Subject subject) {
    return new Value.Fields(
        Map.of(
            "username",
            Value.of(subject.username()),
            "name",
            Value.of(subject.name()),
            "email",
            Value.of(subject.email())));
  }

  /** What the person chose, before what the browser says. */
  String languages(Subject subject, StageVisit visit) {
    UserId id = subject.id();
    String asked = visit.visitor().request().languages();
    String chosen = id == null ? null : users.find(id).map(MailTexts::locale).orElse(null);
    return chosen == null ? asked : chosen;
  }

  private static @Nullable String locale(User user) {
    return user.attributes().get("settings") instanceof Map<?, ?> settings
            && settings.get("locale") instanceof String locale
            && !locale.isBlank()
        ? locale
        : null;
  }
}
