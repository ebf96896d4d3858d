package dev.sluice.application.stage;

import dev.sluice.application.port.Brands;
import dev.sluice.domain.context.ContextKeys;
import dev.sluice.domain.context.Subject;
import dev.sluice.domain.stage.StageVisit;
import dev.sluice.domain.value.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mails of stages have in common: whom they address, and in which language. */
final class MailTexts {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Brands brands;

  MailTexts(Brands brands) {
    this.brands = brands;
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

  /**
   * What the visitor chose in this very run, what the person chose for themselves, what the browser
   * asks for, what the brand speaks. A mail tells nobody but its reader whose language it is in.
   */
  String languages(Subject subject, StageVisit visit) {
    return Stream.of(
            visit.context().find(ContextKeys.LOCALE).orElse(""),
            subject.locale(),
            visit.visitor().request().languages(),
            brands.at(visit.visitor().host()).locale())
        .filter(wish -> !wish.isBlank())
        .collect(Collectors.joining(","));
  }
}
